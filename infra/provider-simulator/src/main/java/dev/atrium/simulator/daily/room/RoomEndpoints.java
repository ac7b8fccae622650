package dev.atrium.simulator.daily.room;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

import dev.atrium.simulator.SimulatorProperties;
import dev.atrium.simulator.WireTime;
import dev.atrium.simulator.daily.DailyEndpoints;
import dev.atrium.simulator.daily.DailyError;
import dev.atrium.simulator.daily.DailyJson;
import dev.atrium.simulator.daily.DailyPage;
import dev.atrium.simulator.daily.payload.RoomView;

/**
 * {@code /rooms}.
 */
@Component
class RoomEndpoints implements DailyEndpoints {

	private static final Set<String> PRIVACY = Set.of("public", "private");

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

	private static final int LONGEST_NAME = 128;

	private static final int GENERATED_NAME = 20;

	private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

	private final DailyRooms rooms;

	private final DailyJson json;

	private final SimulatorProperties properties;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	RoomEndpoints(DailyRooms rooms, DailyJson json, SimulatorProperties properties, Clock clock) {
		this.rooms = rooms;
		this.json = json;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST("/rooms", this::create)
			.GET("/rooms", this::list)
			.GET("/rooms/{name}", this::get)
			.POST("/rooms/{name}", this::update)
			.DELETE("/rooms/{name}", this::delete)
			.build();
	}

	private Mono<ServerResponse> create(ServerRequest request) {
		return this.json.body(request).map(this::room).map(this.rooms::create).flatMap(this::answer);
	}

	private Mono<ServerResponse> list(ServerRequest request) {
		DailyPage<DailyRoom> page = DailyPage.of(this.rooms.all(), DailyRoom::id, request);
		return ServerResponse.ok()
			.bodyValue(new DailyPage<>(page.totalCount(), page.data().stream().map(this::view).toList()));
	}

	private Mono<ServerResponse> get(ServerRequest request) {
		return answer(this.rooms.get(request.pathVariable("name")));
	}

	private Mono<ServerResponse> update(ServerRequest request) {
		DailyRoom room = this.rooms.get(request.pathVariable("name"));
		return this.json.body(request).map((body) -> updated(room, body)).map(this.rooms::update).flatMap(this::answer);
	}

	private Mono<ServerResponse> delete(ServerRequest request) {
		String name = request.pathVariable("name");
		this.rooms.delete(name);
		return ServerResponse.ok().bodyValue(new Deleted(true, name));
	}

	private DailyRoom room(ObjectNode body) {
		DailyJson.requireKnown(body, Set.of("name", "privacy", "properties"));
		ObjectNode given = this.json.properties(body);
		RoomProperties.check(given, this.clock.instant());
		ObjectNode config = RoomProperties.merge(given.objectNode(), given);
		return new DailyRoom(UUID.randomUUID().toString(), name(body), privacy(body, "public"), this.clock.instant(),
				config);
	}

	private DailyRoom updated(DailyRoom room, ObjectNode body) {
		DailyJson.requireKnown(body, Set.of("privacy", "properties"));
		ObjectNode changes = this.json.properties(body);
		RoomProperties.check(changes, this.clock.instant());
		return new DailyRoom(room.id(), room.name(), privacy(body, room.privacy()), room.createdAt(),
				RoomProperties.merge(room.config(), changes));
	}

	private String name(ObjectNode body) {
		String name = body.path("name").asString("");
		if (name.isEmpty()) {
			return this.random.ints(GENERATED_NAME, 0, LETTERS.length())
				.mapToObj((letter) -> LETTERS.substring(letter, letter + 1))
				.collect(Collectors.joining());
		}
		if (!NAME.matcher(name).matches()) {
			throw DailyError.invalidRequest(
					name + " contains invalid characters (room names can contain A-Z, a-z, 0-9, '-', and '_')");
		}
		if (name.length() > LONGEST_NAME) {
			throw DailyError.invalidRequest("room name is too long (at most " + LONGEST_NAME + " characters)");
		}
		return name;
	}

	private static String privacy(ObjectNode body, String otherwise) {
		String privacy = body.path("privacy").asString(otherwise);
		if (!PRIVACY.contains(privacy)) {
			throw DailyError.invalidRequest("privacy must be public or private");
		}
		return privacy;
	}

	private Mono<ServerResponse> answer(DailyRoom room) {
		return ServerResponse.ok().bodyValue(view(room));
	}

	private RoomView view(DailyRoom room) {
		return new RoomView(room.id(), room.name(), true, room.privacy(), this.properties.roomUrl("daily", room.name()),
				WireTime.isoMillis(room.createdAt()), room.config());
	}

	/**
	 * What is answered to a deletion.
	 */
	private record Deleted(boolean deleted, String name) {
	}

}
