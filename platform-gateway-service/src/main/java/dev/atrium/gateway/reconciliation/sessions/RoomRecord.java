package dev.atrium.gateway.reconciliation.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.atrium.events.EventIds;
import dev.atrium.events.conference.ConferenceEvent;
import dev.atrium.events.conference.MeetingSessionEnded;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.events.conference.Participant;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.events.conference.RecordingStarted;
import dev.atrium.gateway.conference.Heard;
import dev.atrium.gateway.conference.Heard.Kind;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.RoomSession.Visit;

/**
 * What a provider says of one room, to be compared with what was heard of it.
 *
 * @param platform the provider
 * @param roomName its room
 * @param distinctVisits whether a participant's session id names one visit
 * @param sessions the sessions on record
 * @param present who is seen there now, where the provider tells
 * @param absences who was believed there and has not been seen twice or more
 */
record RoomRecord(String platform, String roomName, boolean distinctVisits, List<RoomSession> sessions,
		List<Visit> present, List<Absence> absences) {

	/** How far the times of a callback and of the record may lie apart. */
	private static final Duration TOLERANCE = Duration.ofSeconds(30);

	private static final Comparator<MissedEvent> IN_ORDER = Comparator
		.comparing((MissedEvent missed) -> missed.event().occurredAt())
		.thenComparingInt((missed) -> rank(missed.event()));

	/**
	 * What happened and was not heard, in the order in which it happened.
	 * @param latest what happened later is left to its callback
	 */
	List<MissedEvent> missing(List<Heard> heard, Instant latest) {
		Ledger ledger = new Ledger(heard, TOLERANCE);
		Map<UUID, MissedEvent> byId = new LinkedHashMap<>();
		Stream.of(ofSessions(ledger), ofVisits(ledger), ofPresent(ledger), ofAbsent(ledger, latest))
			.flatMap(Function.identity())
			.filter((missed) -> !missed.event().occurredAt().isAfter(latest))
			.forEach((missed) -> byId.putIfAbsent(missed.id(), missed));
		return byId.values().stream().sorted(IN_ORDER).toList();
	}

	private Stream<MissedEvent> ofSessions(Ledger ledger) {
		return sessions.stream()
			.flatMap((session) -> Stream.of(started(session, ledger), ended(session, ledger)))
			.flatMap(Optional::stream);
	}

	private Optional<MissedEvent> started(RoomSession session, Ledger ledger) {
		return isHeard(ledger, Kind.STARTED, session.sessionId(), session.startedAt()) ? Optional.empty()
				: Optional.of(fact(session.sessionId(),
						new MeetingStarted(platform, roomName, session.sessionId(), session.startedAt())));
	}

	private Optional<MissedEvent> ended(RoomSession session, Ledger ledger) {
		return Optional.ofNullable(session.endedAt())
			.filter((endedAt) -> !isHeard(ledger, Kind.ENDED, session.sessionId(), endedAt))
			.map((endedAt) -> fact(session.sessionId(),
					new MeetingSessionEnded(platform, roomName, session.sessionId(), endedAt)));
	}

	// Some callbacks leave the session's id out.
	private static boolean isHeard(Ledger ledger, Kind kind, String sessionId, Instant at) {
		return ledger.knows(kind, sessionId) || ledger.tickOff(kind, "", at);
	}

	private Stream<MissedEvent> ofVisits(Ledger ledger) {
		return visits().flatMap((visit) -> Stream.of(joined(visit, ledger), left(visit, ledger)))
			.flatMap(Optional::stream);
	}

	private Stream<MissedEvent> ofPresent(Ledger ledger) {
		return present.stream().flatMap((visit) -> joined(visit, ledger).stream());
	}

	private Optional<MissedEvent> joined(Visit visit, Ledger ledger) {
		return isHeard(ledger, Kind.JOINED, visit, visit.joinedAt()) ? Optional.empty() : Optional
			.of(fact(name(visit), new ParticipantJoined(platform, roomName, visit.participant(), visit.joinedAt())));
	}

	private Optional<MissedEvent> left(Visit visit, Ledger ledger) {
		return Optional.ofNullable(visit.leftAt())
			.filter((leftAt) -> !isHeard(ledger, Kind.LEFT, visit, leftAt))
			.map((leftAt) -> fact(name(visit), new ParticipantLeft(platform, roomName, visit.participant(), leftAt)));
	}

	private boolean isHeard(Ledger ledger, Kind kind, Visit visit, Instant at) {
		String session = visit.participant().sessionId();
		return distinctVisits ? ledger.knows(kind, session) : ledger.tickOff(kind, session, at);
	}

	/** What callbacks of a platform with distinct visits name as well. */
	private String name(Visit visit) {
		String session = visit.participant().sessionId();
		return distinctVisits ? session : session + '/' + visit.joinedAt();
	}

	// When they left is not known yet: the record tells it only once the session is over.
	private Stream<MissedEvent> ofAbsent(Ledger ledger, Instant latest) {
		return absences.stream()
			.filter((absence) -> !absence.since().isAfter(latest))
			.filter((absence) -> !ledger.knows(Kind.LEFT, absence.sessionId()))
			.filter((absence) -> visits(absence).noneMatch((visit) -> visit.leftAt() != null))
			.map((absence) -> fact(absence.sessionId(),
					new ParticipantLeft(platform, roomName, who(absence), absence.lastSeenAt())));
	}

	private Participant who(Absence absence) {
		return visits(absence).map(Visit::participant)
			.findFirst()
			.orElseGet(() -> new Participant(absence.sessionId(), null, null, null, false));
	}

	private Stream<Visit> visits(Absence absence) {
		return visits().filter((visit) -> visit.participant().sessionId().equals(absence.sessionId()));
	}

	private Stream<Visit> visits() {
		return sessions.stream().flatMap((session) -> session.visits().stream());
	}

	private MissedEvent fact(String providerId, ConferenceEvent event) {
		return new MissedEvent(EventIds.ofFact(event.getClass(), platform, providerId), event);
	}

	/** Of what happened in the same moment: a session holds its visits. */
	private static int rank(ConferenceEvent event) {
		return switch (event) {
			case MeetingStarted _ -> 0;
			case ParticipantJoined _ -> 1;
			case RecordingStarted _ -> 2;
			case ParticipantLeft _ -> 3;
			case MeetingSessionEnded _ -> 4;
		};
	}

}
