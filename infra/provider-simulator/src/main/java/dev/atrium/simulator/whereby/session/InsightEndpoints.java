package dev.atrium.simulator.whereby.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import dev.atrium.simulator.WireTime;
import dev.atrium.simulator.recording.Recording;
import dev.atrium.simulator.recording.Recordings;
import dev.atrium.simulator.room.Participant;
import dev.atrium.simulator.whereby.WherebyEndpoints;
import dev.atrium.simulator.whereby.WherebyPage;
import dev.atrium.simulator.whereby.payload.InsightView;

/**
 * {@code /insights}.
 */
@Component
class InsightEndpoints implements WherebyEndpoints {

	private static final int PAGE_SIZE = 10;

	private final RoomSessions sessions;

	private final Recordings recordings;

	private final Clock clock;

	InsightEndpoints(RoomSessions sessions, Recordings recordings, Clock clock) {
		this.sessions = sessions;
		this.recordings = recordings;
		this.clock = clock;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/insights/room-sessions", this::roomSessions)
			.GET("/insights/participants", this::participants)
			.build();
	}

	private Mono<ServerResponse> roomSessions(ServerRequest request) {
		List<InsightView.Session> found = this.sessions.all()
			.stream()
			.filter((session) -> request.queryParam("roomName").map(("/" + session.room())::equals).orElse(true))
			.map(this::view)
			.toList();
		return ServerResponse.ok()
			.bodyValue(WherebyPage.of(found, InsightView.Session::roomSessionId, PAGE_SIZE, request));
	}

	private Mono<ServerResponse> participants(ServerRequest request) {
		List<InsightView.Participant> found = this.sessions.all()
			.stream()
			.filter((session) -> request.queryParam("roomSessionId").map(session.id()::equals).orElse(true))
			.flatMap((session) -> session.stays().stream().map((stay) -> view(session, stay)))
			.toList();
		return ServerResponse.ok()
			.bodyValue(WherebyPage.of(found, InsightView.Participant::participantId, PAGE_SIZE, request));
	}

	private InsightView.Session view(RoomSession session) {
		Instant now = this.clock.instant();
		List<Recording> recorded = this.recordings
			.list((recording) -> session.id().equals(recording.order().sessionId()));
		Duration participants = session.stays()
			.stream()
			.map((stay) -> Duration.between(stay.joinedAt(), stay.leftAtOr(now)))
			.reduce(Duration.ZERO, Duration::plus);
		Duration recorders = recorded.stream().map(Recording::length).reduce(Duration.ZERO, Duration::plus);
		return new InsightView.Session(session.id(), "/" + session.room(), WireTime.isoMillis(session.startedAt()),
				time(session.endedAt()), participants.toMinutes(), recorders.toMinutes(), 0, session.stays().size(),
				recorded.size(), 0);
	}

	private static InsightView.Participant view(RoomSession session, Participant stay) {
		return new InsightView.Participant(session.id(), stay.sessionId(), null, null, stay.role(), stay.name(),
				WireTime.isoMillis(stay.joinedAt()), time(stay.leftAt()), stay.userId());
	}

	private static @Nullable String time(@Nullable Instant time) {
		return (time != null) ? WireTime.isoMillis(time) : null;
	}

}
