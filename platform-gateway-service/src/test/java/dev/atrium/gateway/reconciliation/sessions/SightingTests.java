package dev.atrium.gateway.reconciliation.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.atrium.events.conference.Participant;
import dev.atrium.gateway.conference.OpenVisit;
import dev.atrium.gateway.platform.RoomSession.Visit;

import static org.assertj.core.api.Assertions.assertThat;

class SightingTests {

	private static final UUID MEETING = UUID.fromString("01930a5b-7c2e-7d41-9a3b-5e6f70819203");

	private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

	private static final Instant BEFORE = NOW.minusSeconds(30);

	private static final Instant LONG_AGO = NOW.minusSeconds(600);

	private static final Absence NOT_SEEN_BEFORE = new Absence(MEETING, "ada", LONG_AGO, BEFORE);

	@Test
	void somebodyNotSeenForTheFirstTimeIsAbsentAndWasLastSeenTheTimeBefore() {
		Sighting sighting = new Sighting(NOW, Map.of(), List.of(believed("ada", LONG_AGO)), List.of());

		assertThat(sighting.newAbsences(BEFORE)).containsExactly(new Absence(MEETING, "ada", BEFORE, NOW));
		assertThat(sighting.lastingAbsences()).isEmpty();
		assertThat(sighting.suspiciousRooms()).isEmpty();
	}

	@Test
	void somebodyWhoCameSinceWasLastSeenComing() {
		Instant justNow = NOW.minusSeconds(5);
		Sighting sighting = new Sighting(NOW, Map.of(), List.of(believed("ada", justNow)), List.of());

		assertThat(sighting.newAbsences(BEFORE)).containsExactly(new Absence(MEETING, "ada", justNow, NOW));
	}

	@Test
	void somebodyNotSeenTwiceMakesTheRoomSuspicious() {
		Sighting sighting = new Sighting(NOW, Map.of(), List.of(believed("ada", LONG_AGO)), List.of(NOT_SEEN_BEFORE));

		assertThat(sighting.newAbsences(BEFORE)).isEmpty();
		assertThat(sighting.lastingAbsences()).containsExactly(NOT_SEEN_BEFORE);
		assertThat(sighting.suspiciousRooms()).containsExactly("standup");
	}

	@Test
	void somebodySeenAgainIsNotAbsentAnyMore() {
		Sighting sighting = new Sighting(NOW, Map.of("standup", List.of(seen("ada"))),
				List.of(believed("ada", LONG_AGO)), List.of(NOT_SEEN_BEFORE));

		assertThat(sighting.resolvedAbsences()).containsExactly(NOT_SEEN_BEFORE);
		assertThat(sighting.lastingAbsences()).isEmpty();
		assertThat(sighting.suspiciousRooms()).isEmpty();
	}

	@Test
	void somebodyWhoseLeavingWasToldMeanwhileIsNotAbsentAnyMore() {
		Sighting sighting = new Sighting(NOW, Map.of(), List.of(), List.of(NOT_SEEN_BEFORE));

		assertThat(sighting.resolvedAbsences()).containsExactly(NOT_SEEN_BEFORE);
	}

	@Test
	void somebodyUnexpectedMakesTheRoomSuspicious() {
		Sighting sighting = new Sighting(NOW, Map.of("standup", List.of(seen("ada")), "retro", List.of(seen("eve"))),
				List.of(believed("ada", LONG_AGO)), List.of());

		assertThat(sighting.suspiciousRooms()).containsExactly("retro");
	}

	private static OpenVisit believed(String session, Instant joinedAt) {
		return new OpenVisit(MEETING, "standup", session, joinedAt);
	}

	private static Visit seen(String session) {
		return new Visit(new Participant(session, null, session, null, false), LONG_AGO, null);
	}

}
