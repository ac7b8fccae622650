package dev.atrium.simulator.daily.recording;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

import dev.atrium.simulator.daily.DailyEndpoints;
import dev.atrium.simulator.daily.DailyError;
import dev.atrium.simulator.daily.DailyJson;
import dev.atrium.simulator.daily.room.DailyRoom;
import dev.atrium.simulator.daily.room.DailyRooms;
import dev.atrium.simulator.recording.Recording;
import dev.atrium.simulator.recording.RecordingKind;
import dev.atrium.simulator.recording.Recordings;
import dev.atrium.simulator.room.Room;

/**
 * Starting, changing and stopping recordings of a room.
 */
@Component
class RecordingControlEndpoints implements DailyEndpoints {

	private static final Set<String> OPTIONS = Set.of("type", "instanceId", "layout", "width", "height", "fps",
			"videoBitrate", "audioBitrate", "minIdleTimeOut", "maxDuration", "backgroundColor", "dataOutputs");

	private final DailyRooms rooms;

	private final DailyRecorder recorder;

	private final Recordings recordings;

	private final DailyJson json;

	private final HostingCheck hosting;

	RecordingControlEndpoints(DailyRooms rooms, DailyRecorder recorder, Recordings recordings, DailyJson json,
			HostingCheck hosting) {
		this.rooms = rooms;
		this.recorder = recorder;
		this.recordings = recordings;
		this.json = json;
		this.hosting = hosting;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST("/rooms/{name}/recordings/start", (request) -> handle(request, this::start))
			.POST("/rooms/{name}/recordings/update", (request) -> handle(request, this::update))
			.POST("/rooms/{name}/recordings/stop", (request) -> handle(request, this::stop))
			.build();
	}

	private Mono<ServerResponse> handle(ServerRequest request, Action action) {
		DailyRoom room = this.rooms.get(request.pathVariable("name"));
		return this.json.body(request)
			.doOnNext((body) -> action.on(room, body))
			.flatMap((_) -> ServerResponse.ok().bodyValue(new Sent("sent")));
	}

	private void start(DailyRoom room, ObjectNode body) {
		RecordingOptions.check(body, OPTIONS);
		RecordingKind kind = kind(body);
		this.hosting.check(this.rooms.live(room));
		if (!room.recordingTypes().contains(kind.wireName())) {
			throw DailyError.invalidRequest("recording type " + kind.wireName() + " is not enabled for this room");
		}
		if (kind == RecordingKind.RAW_TRACKS && !room.hasOwnBucket()) {
			throw DailyError.invalidRequest("raw-tracks recordings need a recordings_bucket");
		}
		try {
			this.recorder.start(room, kind, instanceId(body), UUID.randomUUID().toString());
		}
		catch (DailyRecorder.ActiveStreamException ex) {
			throw DailyError.invalidRequest(String.valueOf(ex.getMessage()));
		}
	}

	private void update(DailyRoom room, ObjectNode body) {
		RecordingOptions.check(body, OPTIONS);
		if (running(room, body).stream()
			.allMatch((recording) -> recording.order().kind() == RecordingKind.RAW_TRACKS)) {
			throw DailyError.invalidRequest("raw-tracks recordings have no layout");
		}
	}

	private void stop(DailyRoom room, ObjectNode body) {
		RecordingOptions.check(body, Set.of("instanceId", "type"));
		Room live = this.rooms.live(room);
		running(room, body).forEach((recording) -> this.recordings.stop(recording.id(), live));
	}

	private List<Recording> running(DailyRoom room, ObjectNode body) {
		List<Recording> running = this.recordings.running(room.key())
			.stream()
			.filter((recording) -> !body.has("instanceId") || recording.order().instanceId().equals(instanceId(body)))
			.filter((recording) -> !body.has("type") || recording.order().kind() == kind(body))
			.toList();
		if (running.isEmpty()) {
			throw DailyError.invalidRequest("room " + room.name() + " has no active stream");
		}
		return running;
	}

	private static RecordingKind kind(ObjectNode body) {
		String type = body.path("type").asString(RecordingKind.CLOUD.wireName());
		return RecordingKind.named(type)
			.orElseThrow(
					() -> DailyError.invalidRequest("\"type\" must be one of [cloud, cloud-audio-only, raw-tracks]"));
	}

	private static String instanceId(ObjectNode body) {
		String given = body.path("instanceId").asString(DailyRecorder.DEFAULT_INSTANCE);
		try {
			return UUID.fromString(given).toString();
		}
		catch (IllegalArgumentException ex) {
			throw DailyError.invalidRequest("\"instanceId\" must be a valid GUID");
		}
	}

	/**
	 * What is done to a room.
	 */
	private interface Action {

		void on(DailyRoom room, ObjectNode body);

	}

	/**
	 * The answer to all three.
	 */
	private record Sent(String status) {
	}

}
