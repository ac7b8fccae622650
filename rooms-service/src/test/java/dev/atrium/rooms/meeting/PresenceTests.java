package dev.atrium.rooms.meeting;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PresenceTests {

	private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

	private static final Instant ELEVEN = Instant.parse("2026-03-01T11:00:00Z");

	private static final Instant TWELVE = Instant.parse("2026-03-01T12:00:00Z");

	@Test
	void isDesertedFromTheMomentWeLearnThatTheLastOneHasLeft() {
		Presence deserted = Presence.NONE.withPeople(1, TEN, TEN).withPeople(0, TEN, ELEVEN);

		assertThat(deserted.emptySince()).isEqualTo(ELEVEN);
		assertThat(deserted.withPeople(0, TEN, TWELVE).emptySince()).isEqualTo(ELEVEN);
	}

	@Test
	void isNotDesertedOnceSomebodyComesBack() {
		Presence back = Presence.NONE.withPeople(1, TEN, TEN).withPeople(0, TEN, TEN).withPeople(1, ELEVEN, ELEVEN);

		assertThat(back.emptySince()).isNull();
	}

	@Test
	void whoeverCameAndWentInBetweenCountsAsTheLastOne() {
		Presence deserted = Presence.NONE.withPeople(0, TEN, TEN);

		assertThat(deserted.withPeople(0, ELEVEN, TWELVE).emptySince()).isEqualTo(TWELVE);
	}

	@Test
	void newSessionOfWhosePeopleNothingIsToldYetCountsToo() {
		Presence deserted = Presence.NONE.withPeople(0, TEN, TEN);

		assertThat(deserted.withSessionStarted(ELEVEN, TWELVE).emptySince()).isEqualTo(TWELVE);
	}

	@Test
	void isNotDesertedBeforeAnybodyWasThere() {
		assertThat(Presence.NONE.withSessionStarted(TEN, TEN).emptySince()).isNull();
		assertThat(Presence.NONE.withSessionEnded(TEN, TEN).emptySince()).isNull();
		assertThat(Presence.NONE.withPeople(0, null, TEN).emptySince()).isNull();
	}

	@Test
	void sessionThatEndsWithoutAWordOfItsPeopleLeavesNobody() {
		Presence over = Presence.NONE.withSessionStarted(TEN, TEN).withSessionEnded(ELEVEN, TWELVE);

		assertThat(over.emptySince()).isEqualTo(TWELVE);
	}

	@Test
	void endOfAnEarlierSessionLeavesTheNextOneAlone() {
		Presence goesOn = Presence.NONE.withSessionStarted(ELEVEN, TWELVE).withSessionEnded(TEN, TWELVE);

		assertThat(goesOn.emptySince()).isNull();
		assertThat(Presence.NONE.withPeople(1, TEN, TEN).withSessionEnded(ELEVEN, ELEVEN).emptySince()).isNull();
	}

}
