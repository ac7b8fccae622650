package dev.atrium.gateway.reconciliation.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.atrium.events.EventIds;
import dev.atrium.events.conference.ConferenceEvent;
import dev.atrium.events.conference.MeetingSessionEnded;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.events.conference.Participant;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.gateway.conference.Heard;
import dev.atrium.gateway.conference.Heard.Kind;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.RoomSession.Visit;

import static org.assertj.core.api.Assertions.assertThat;

class RoomRecordTests {

	private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");

	private static final Instant LATER = START.plusSeconds(3600);

	private static final String ROOM = "standup-1";

	private static final Participant ADA = person("ada-1");

	private static final Participant BOB = person("bob-1");

	private static final RoomSession SESSION = new RoomSession("session-1", ROOM, START, at(600),
			List.of(new Visit(ADA, START, at(500)), new Visit(BOB, at(60), at(600))));

	@Test
	void nothingHeardMakesEverythingMissingInTheOrderInWhichItHappened() {
		assertThat(daily(SESSION).missing(List.of(), LATER)).extracting(MissedEvent::event)
			.containsExactly(new MeetingStarted("daily", ROOM, "session-1", START),
					new ParticipantJoined("daily", ROOM, ADA, START), new ParticipantJoined("daily", ROOM, BOB, at(60)),
					new ParticipantLeft("daily", ROOM, ADA, at(500)), new ParticipantLeft("daily", ROOM, BOB, at(600)),
					new MeetingSessionEnded("daily", ROOM, "session-1", at(600)));
	}

	@Test
	void missedEventsBearTheIdsThatCallbacksGive() {
		assertThat(daily(SESSION).missing(List.of(), LATER)).extracting(MissedEvent::id)
			.containsExactly(EventIds.ofFact(MeetingStarted.class, "daily", "session-1"),
					EventIds.ofFact(ParticipantJoined.class, "daily", "ada-1"),
					EventIds.ofFact(ParticipantJoined.class, "daily", "bob-1"),
					EventIds.ofFact(ParticipantLeft.class, "daily", "ada-1"),
					EventIds.ofFact(ParticipantLeft.class, "daily", "bob-1"),
					EventIds.ofFact(MeetingSessionEnded.class, "daily", "session-1"));
	}

	@Test
	void whateverWasHeardInWhicheverOrderTheRestIsMissingAndOnlyThat() {
		List<MissedEvent> all = daily(SESSION).missing(List.of(), LATER);
		Random random = new Random(11);

		assertThat(IntStream.range(0, 500)).allSatisfy((i) -> {
			List<MissedEvent> told = new ArrayList<>(all);
			Collections.shuffle(told, random);
			List<MissedEvent> kept = told.subList(0, random.nextInt(all.size() + 1));
			List<MissedEvent> missing = daily(SESSION).missing(kept.stream().map(RoomRecordTests::heard).toList(),
					LATER);
			assertThat(missing)
				.containsExactlyElementsOf(all.stream().filter((event) -> !kept.contains(event)).toList());
		});
	}

	@Test
	void whatHappenedJustNowIsLeftToItsCallback() {
		assertThat(daily(SESSION).missing(List.of(), at(60))).extracting(MissedEvent::event)
			.hasOnlyElementsOfTypes(MeetingStarted.class, ParticipantJoined.class)
			.hasSize(3);
	}

	@Test
	void sessionThatACallbackDidNotNameIsKnownByItsTime() {
		List<Heard> heard = List.of(new Heard(Kind.STARTED, "", at(10)), new Heard(Kind.ENDED, "", at(590)));

		assertThat(daily(SESSION).missing(heard, LATER)).extracting(MissedEvent::event)
			.hasOnlyElementsOfTypes(ParticipantJoined.class, ParticipantLeft.class);
	}

	@Test
	void somebodyWhoIsSeenAndNotOnRecordHasCome() {
		RoomRecord record = new RoomRecord("daily", ROOM, true, List.of(), List.of(new Visit(ADA, START, null)),
				List.of());

		assertThat(record.missing(List.of(), LATER)).extracting(MissedEvent::event)
			.containsExactly(new ParticipantJoined("daily", ROOM, ADA, START));
	}

	@Test
	void ghostOfSomebodyWhoHasLeftComesToNothing() {
		RoomRecord record = new RoomRecord("daily", ROOM, true, List.of(), List.of(new Visit(ADA, START, null)),
				List.of());

		assertThat(record.missing(List.of(new Heard(Kind.JOINED, "ada-1", START), new Heard(Kind.LEFT, "ada-1", at(9))),
				LATER))
			.isEmpty();
	}

	@Test
	void somebodyWhoIsNotSeenAnyMoreLeftWhenLastSeen() {
		RoomSession goingOn = new RoomSession("session-1", ROOM, START, null, List.of(new Visit(ADA, START, null)));
		RoomRecord record = new RoomRecord("daily", ROOM, true, List.of(goingOn), List.of(),
				List.of(absence("ada-1", at(300), at(330))));

		assertThat(record.missing(List.of(heard(SESSION), new Heard(Kind.JOINED, "ada-1", START)), LATER))
			.extracting(MissedEvent::event)
			.containsExactly(new ParticipantLeft("daily", ROOM, ADA, at(300)));
	}

	@Test
	void recordKnowsBetterThanTheLastSightingWhenSomebodyLeft() {
		RoomRecord record = new RoomRecord("daily", ROOM, true, List.of(SESSION), List.of(),
				List.of(absence("ada-1", at(450), at(520))));

		assertThat(record.missing(List.of(), LATER)).extracting(MissedEvent::event)
			.contains(new ParticipantLeft("daily", ROOM, ADA, at(500)))
			.filteredOn((event) -> event instanceof ParticipantLeft left && left.participant().equals(ADA))
			.hasSize(1);
	}

	@Test
	void somebodyOutOfSightForAMomentHasNotLeft() {
		RoomRecord record = new RoomRecord("daily", ROOM, true, List.of(), List.of(),
				List.of(absence("ada-1", at(300), at(330))));

		assertThat(record.missing(List.of(new Heard(Kind.JOINED, "ada-1", START)), at(329))).isEmpty();
	}

	@Test
	void participantWhoComesBackUnderTheSameIdMakesTwoVisits() {
		RoomSession session = new RoomSession("session-1", ROOM, START, null,
				List.of(new Visit(ADA, START, at(100)), new Visit(ADA, at(200), at(300))));
		List<Heard> heard = List.of(new Heard(Kind.STARTED, "session-1", START),
				new Heard(Kind.JOINED, "ada-1", at(201)), new Heard(Kind.LEFT, "ada-1", at(101)));

		assertThat(whereby(session).missing(heard, LATER)).containsExactly(
				new MissedEvent(EventIds.ofFact(ParticipantJoined.class, "whereby", "ada-1/2026-11-25T10:00:00Z"),
						new ParticipantJoined("whereby", ROOM, ADA, START)),
				new MissedEvent(EventIds.ofFact(ParticipantLeft.class, "whereby", "ada-1/2026-11-25T10:03:20Z"),
						new ParticipantLeft("whereby", ROOM, ADA, at(300))));
	}

	@Test
	void oneCallbackStandsForOneOfTwoVisitsInQuickSuccession() {
		RoomSession session = new RoomSession("session-1", ROOM, START, null,
				List.of(new Visit(ADA, START, null), new Visit(ADA, at(5), null)));
		List<Heard> heard = List.of(new Heard(Kind.STARTED, "session-1", START),
				new Heard(Kind.JOINED, "ada-1", START));

		assertThat(whereby(session).missing(heard, LATER)).extracting(MissedEvent::event)
			.containsExactly(new ParticipantJoined("whereby", ROOM, ADA, at(5)));
	}

	private static Heard heard(MissedEvent told) {
		ConferenceEvent event = told.event();
		return switch (event) {
			case MeetingStarted started -> new Heard(Kind.STARTED, String.valueOf(started.providerSessionId()), START);
			case MeetingSessionEnded ended ->
				new Heard(Kind.ENDED, String.valueOf(ended.providerSessionId()), ended.occurredAt());
			case ParticipantJoined joined ->
				new Heard(Kind.JOINED, joined.participant().sessionId(), joined.occurredAt());
			case ParticipantLeft left -> new Heard(Kind.LEFT, left.participant().sessionId(), left.occurredAt());
			default -> throw new IllegalArgumentException(event.toString());
		};
	}

	private static Heard heard(RoomSession started) {
		return new Heard(Kind.STARTED, started.sessionId(), started.startedAt());
	}

	private static RoomRecord daily(RoomSession session) {
		return new RoomRecord("daily", ROOM, true, List.of(session), List.of(), List.of());
	}

	private static RoomRecord whereby(RoomSession session) {
		return new RoomRecord("whereby", ROOM, false, List.of(session), List.of(), List.of());
	}

	private static Absence absence(String session, Instant lastSeenAt, Instant since) {
		return new Absence(UUID.randomUUID(), session, lastSeenAt, since);
	}

	private static Participant person(String session) {
		return new Participant(session, null, session, null, false);
	}

	private static Instant at(int second) {
		return START.plusSeconds(second);
	}

}
