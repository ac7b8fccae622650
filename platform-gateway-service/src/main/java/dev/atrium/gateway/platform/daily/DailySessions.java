package dev.atrium.gateway.platform.daily;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.events.conference.Participant;
import dev.atrium.gateway.platform.DistinctVisits;
import dev.atrium.gateway.platform.Presence;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.RoomSession.Visit;
import dev.atrium.gateway.platform.daily.payload.PresentParticipant;
import dev.atrium.gateway.platform.daily.payload.Session;
import dev.atrium.gateway.platform.daily.payload.SessionParticipant;

/**
 * Who is in Daily's rooms, and who was.
 */
class DailySessions implements Presence, DistinctVisits {

	private final DailyClient client;

	DailySessions(DailyClient client) {
		this.client = client;
	}

	@Override
	public Mono<Map<String, List<Visit>>> presence() {
		return this.client.presence()
			.map((rooms) -> rooms.entrySet()
				.stream()
				.filter((room) -> !room.getValue().isEmpty())
				.collect(Collectors.toMap(Map.Entry::getKey, (room) -> visits(room.getValue()))));
	}

	Flux<RoomSession> sessions(String roomName) {
		return DailyLists.items((after) -> this.client.sessions(roomName, after), Session::id)
			.sort(Comparator.comparing(Session::startTime))
			.concatMap(this::withVisits);
	}

	private Mono<RoomSession> withVisits(Session session) {
		return participants(session).map((participant) -> visit(session, participant))
			.collectList()
			.map((visits) -> new RoomSession(session.id(), session.room(), session.startTime(), endedAt(session),
					visits));
	}

	// The session lists some of its participants; more must have been in it than that if
	// more were there at once.
	private Flux<SessionParticipant> participants(Session session) {
		List<SessionParticipant> listed = Objects.requireNonNullElse(session.participants(), List.of());
		if (session.maxParticipants() == null || session.maxParticipants() <= listed.size()) {
			return Flux.fromIterable(listed);
		}
		return DailyLists.items((after) -> this.client.participants(session.id(), after),
				SessionParticipant::participantId);
	}

	private static @Nullable Instant endedAt(Session session) {
		return isOngoing(session) ? null : after(session.startTime(), session.duration());
	}

	// While the session goes on, Daily counts on for everybody, also for those who left.
	private static Visit visit(Session session, SessionParticipant participant) {
		Participant who = new Participant(participant.participantId(), participant.userId(), participant.userName(),
				null, false);
		return new Visit(who, participant.joinTime(),
				isOngoing(session) ? null : after(participant.joinTime(), participant.duration()));
	}

	private static boolean isOngoing(Session session) {
		return Boolean.TRUE.equals(session.ongoing());
	}

	private static @Nullable Instant after(Instant start, @Nullable Double seconds) {
		return (seconds != null) ? start.plus(Duration.ofMillis(Math.round(seconds * 1000))) : null;
	}

	private static List<Visit> visits(List<PresentParticipant> present) {
		return present.stream().map(DailySessions::visit).toList();
	}

	private static Visit visit(PresentParticipant present) {
		return new Visit(new Participant(present.id(), present.userId(), present.userName(), null, false),
				present.joinTime(), null);
	}

}
