package dev.atrium.gateway.platform.whereby;

import java.util.Comparator;
import java.util.Set;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.events.conference.Participant;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.RoomSession.Visit;
import dev.atrium.gateway.platform.whereby.payload.ParticipantPage;
import dev.atrium.gateway.platform.whereby.payload.RoomSessionPage;

/**
 * The sessions that Whereby has on record. Somebody alone in a room makes none.
 */
class WherebySessions {

	/** Roles of Whereby's own helpers, who count as participants there. */
	private static final Set<String> BOTS = Set.of("recorder", "streamer", "captioner", "assistant");

	private final WherebyClient client;

	WherebySessions(WherebyClient client) {
		this.client = client;
	}

	/** Those of one room, oldest first. */
	Flux<RoomSession> of(String roomName) {
		return this.client.roomSessions(roomName, null)
			.expand((page) -> (page.cursor() == null) ? Mono.empty()
					: this.client.roomSessions(roomName, page.cursor()))
			.flatMapIterable(RoomSessionPage::results)
			.sort(Comparator.comparing(RoomSessionPage.RoomSession::startedAt))
			.concatMap((session) -> visits(session.roomSessionId()).collectList()
				.map((visits) -> new RoomSession(session.roomSessionId(), roomName, session.startedAt(),
						session.endedAt(), visits)));
	}

	private Flux<Visit> visits(String sessionId) {
		return this.client.participants(sessionId, null)
			.expand((page) -> (page.cursor() == null) ? Mono.empty()
					: this.client.participants(sessionId, page.cursor()))
			.flatMapIterable(ParticipantPage::results)
			.map(WherebySessions::visit);
	}

	private static Visit visit(ParticipantPage.Participant participant) {
		String role = participant.roleName();
		Participant who = new Participant(participant.participantId().replaceFirst("^/+", ""), participant.externalId(),
				participant.displayName(), role, role != null && BOTS.contains(role));
		return new Visit(who, participant.joinedAt(), participant.leftAt());
	}

}
