package dev.atrium.gateway.platform.whereby;

import java.util.Comparator;
import java.util.Set;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.events.conference.Participant;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.RoomSession.Visit;
import dev.atrium.gateway.platform.whereby.payload.Session;
import dev.atrium.gateway.platform.whereby.payload.SessionParticipant;

/**
 * Who was in Whereby's rooms. A session takes two: who was alone in a room was in none.
 */
class WherebySessions {

	private static final Set<String> BOTS = Set.of("recorder", "streamer", "captioner", "assistant");

	private final WherebyClient client;

	WherebySessions(WherebyClient client) {
		this.client = client;
	}

	Flux<RoomSession> sessions(String roomName) {
		return WherebyLists.items((cursor) -> this.client.sessions(roomName, cursor))
			.sort(Comparator.comparing(Session::startedAt))
			.concatMap(this::withVisits);
	}

	private Mono<RoomSession> withVisits(Session session) {
		return WherebyLists.items((cursor) -> this.client.participants(session.roomSessionId(), cursor))
			.map(WherebySessions::visit)
			.collectList()
			.map((visits) -> new RoomSession(session.roomSessionId(), bare(session.roomName()), session.startedAt(),
					session.endedAt(), visits));
	}

	private static Visit visit(SessionParticipant participant) {
		String role = participant.roleName();
		Participant who = new Participant(bare(participant.participantId()), participant.externalId(),
				participant.displayName(), role, role != null && BOTS.contains(role));
		return new Visit(who, participant.joinedAt(), participant.leftAt());
	}

	private static String bare(String name) {
		return name.startsWith("/") ? name.substring(1) : name;
	}

}
