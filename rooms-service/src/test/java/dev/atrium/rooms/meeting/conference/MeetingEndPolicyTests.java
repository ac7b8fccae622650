package dev.atrium.rooms.meeting.conference;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.atrium.rooms.meeting.Presence;

import static org.assertj.core.api.Assertions.assertThat;

class MeetingEndPolicyTests {

	private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

	private static final Instant ELEVEN = Instant.parse("2026-03-01T11:00:00Z");

	private final MeetingEndPolicy policy = new MeetingEndPolicy();

	@Test
	void endsWhenNobodyIsInAndTheSessionIsOver() {
		Presence presence = Presence.NONE.withPeople(0, TEN).withSessionStarted(TEN).withSessionEnded(ELEVEN);

		assertThat(this.policy.isOver(presence)).isTrue();
	}

	@Test
	void staysWhileSomebodyIsIn() {
		assertThat(this.policy.isOver(Presence.NONE.withPeople(1, TEN).withSessionEnded(ELEVEN))).isFalse();
	}

	@Test
	void staysWhileTheProviderSaysNothing() {
		assertThat(this.policy.isOver(Presence.NONE.withPeople(0, TEN))).isFalse();
	}

	@Test
	void endOfAnEarlierSessionEndsNothing() {
		Presence cameBack = Presence.NONE.withSessionEnded(TEN).withPeople(0, ELEVEN);
		Presence newSession = Presence.NONE.withSessionStarted(ELEVEN).withSessionEnded(TEN);

		assertThat(this.policy.isOver(cameBack)).isFalse();
		assertThat(this.policy.isOver(newSession)).isFalse();
	}

}
