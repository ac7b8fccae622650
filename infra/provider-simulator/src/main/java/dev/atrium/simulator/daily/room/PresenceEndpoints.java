package dev.atrium.simulator.daily.room;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.atrium.simulator.WireTime;
import dev.atrium.simulator.daily.DailyEndpoints;
import dev.atrium.simulator.daily.DailyJson;
import dev.atrium.simulator.daily.DailyPage;
import dev.atrium.simulator.daily.payload.PresenceView;
import dev.atrium.simulator.room.Participant;
import dev.atrium.simulator.room.Rooms;

/**
 * Who is inside, and putting them out.
 */
@Component
class PresenceEndpoints implements DailyEndpoints {

	private final DailyRooms dailyRooms;

	private final Rooms rooms;

	private final OngoingMeetings meetings;

	private final DailyJson json;

	private final Clock clock;

	PresenceEndpoints(DailyRooms dailyRooms, Rooms rooms, OngoingMeetings meetings, DailyJson json, Clock clock) {
		this.dailyRooms = dailyRooms;
		this.rooms = rooms;
		this.meetings = meetings;
		this.json = json;
		this.clock = clock;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/presence", this::everywhere)
			.GET("/rooms/{name}/presence", this::inRoom)
			.POST("/rooms/{name}/eject", this::eject)
			.build();
	}

	private Mono<ServerResponse> everywhere(ServerRequest request) {
		Map<String, List<PresenceView>> present = new LinkedHashMap<>();
		for (DailyRoom room : this.dailyRooms.all()) {
			List<PresenceView> inside = present(room).map((participant) -> view(room, participant)).toList();
			if (!inside.isEmpty()) {
				present.put(room.name(), inside);
			}
		}
		return ServerResponse.ok().bodyValue(present);
	}

	private Mono<ServerResponse> inRoom(ServerRequest request) {
		DailyRoom room = this.dailyRooms.get(request.pathVariable("name"));
		List<PresenceView> inside = present(room)
			.filter((participant) -> matches(request, "userId", participant.userId()))
			.filter((participant) -> matches(request, "userName", participant.name()))
			.map((participant) -> view(room, participant))
			.toList();
		return ServerResponse.ok().bodyValue(DailyPage.of(inside, PresenceView::id, request));
	}

	private Mono<ServerResponse> eject(ServerRequest request) {
		DailyRoom room = this.dailyRooms.get(request.pathVariable("name"));
		return this.json.body(request).map((body) -> ejected(room, body)).flatMap(ServerResponse.ok()::bodyValue);
	}

	private Ejected ejected(DailyRoom room, ObjectNode body) {
		DailyJson.requireKnown(body, Set.of("ids", "user_ids", "ban"));
		List<String> sessions = body.path("ids").valueStream().map(JsonNode::asString).toList();
		List<String> users = body.path("user_ids").valueStream().map(JsonNode::asString).toList();
		List<String> out = present(room)
			.filter((participant) -> sessions.contains(participant.sessionId())
					|| users.contains(String.valueOf(participant.userId())))
			.map(Participant::sessionId)
			.toList();
		out.forEach((session) -> this.rooms.leave(room.key(), session));
		return new Ejected(out);
	}

	private Stream<Participant> present(DailyRoom room) {
		return this.dailyRooms.live(room).present().stream();
	}

	private PresenceView view(DailyRoom room, Participant participant) {
		return new PresenceView(room.name(), participant.sessionId(), participant.userId(), participant.name(),
				this.meetings.idIn(room.name()).orElse(null), WireTime.isoMillis(participant.joinedAt()),
				Duration.between(participant.joinedAt(), this.clock.instant()).toSeconds());
	}

	private static boolean matches(ServerRequest request, String parameter, @Nullable String value) {
		return request.queryParam(parameter).map((wanted) -> wanted.equals(value)).orElse(true);
	}

	/**
	 * Who was put out.
	 */
	private record Ejected(List<String> ejectedIds) {
	}

}
