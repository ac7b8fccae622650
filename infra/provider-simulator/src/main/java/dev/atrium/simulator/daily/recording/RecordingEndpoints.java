package dev.atrium.simulator.daily.recording;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import dev.atrium.simulator.daily.DailyEndpoints;
import dev.atrium.simulator.daily.DailyError;
import dev.atrium.simulator.daily.DailyPage;
import dev.atrium.simulator.daily.payload.RecordingView;
import dev.atrium.simulator.daily.room.DailyRoom;
import dev.atrium.simulator.daily.room.DailyRooms;
import dev.atrium.simulator.recording.Recording;
import dev.atrium.simulator.recording.Recordings;
import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.storage.SignedLinks;
import dev.atrium.simulator.storage.StoredObject;

/**
 * {@code /recordings}.
 */
@Component
class RecordingEndpoints implements DailyEndpoints {

	private static final long DEFAULT_VALIDITY = 3_600;

	private static final long LONGEST_VALIDITY = 12 * 3_600;

	private static final long SHORTEST_VALIDITY_IN_OWN_BUCKET = 900;

	private static final String REGION = "us-west-2";

	private final Recordings recordings;

	private final DailyRooms rooms;

	private final SignedLinks links;

	private final Clock clock;

	RecordingEndpoints(Recordings recordings, DailyRooms rooms, SignedLinks links, Clock clock) {
		this.recordings = recordings;
		this.rooms = rooms;
		this.links = links;
		this.clock = clock;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/recordings", this::list)
			.GET("/recordings/{id}", this::get)
			.GET("/recordings/{id}/access-link", this::accessLink)
			.DELETE("/recordings/{id}", this::delete)
			.build();
	}

	private Mono<ServerResponse> list(ServerRequest request) {
		List<RecordingView> found = this.recordings
			.list((recording) -> recording.room().platform() == Platform.DAILY
					&& request.queryParam("room_name").map(recording.room().name()::equals).orElse(true))
			.stream()
			.map(RecordingViews::of)
			.toList();
		return ServerResponse.ok().bodyValue(DailyPage.of(found, RecordingView::id, request));
	}

	private Mono<ServerResponse> get(ServerRequest request) {
		return ServerResponse.ok().bodyValue(RecordingViews.of(recording(request)));
	}

	private Mono<ServerResponse> accessLink(ServerRequest request) {
		Recording recording = recording(request);
		long validity = validity(request, recording);
		if (recording.files().size() != 1) {
			throw DailyError.invalidRequest("recording " + recording.id() + " has no file to link to");
		}
		long expires = this.clock.instant().getEpochSecond() + validity;
		return ServerResponse.ok().bodyValue(new AccessLink(link(recording, expires), expires));
	}

	private Mono<ServerResponse> delete(ServerRequest request) {
		Recording recording = recording(request);
		this.recordings.delete(recording);
		return ServerResponse.ok()
			.bodyValue(new Deleted(true, recording.id(), recording.order().target().bucket(), region(recording),
					recording.order().target().key()));
	}

	/**
	 * Like Daily, a link the bucket's owner did not allow is an error text in its place.
	 */
	private String link(Recording recording, long expires) {
		boolean allowed = this.rooms.find(recording.room().name()).map(DailyRoom::allowsApiAccess).orElse(true);
		if (recording.order().target().customers() && !allowed) {
			return "Error: api access to the recordings bucket is not allowed";
		}
		StoredObject file = recording.files().getFirst();
		String name = URLEncoder.encode(file.key() + ".mp4", StandardCharsets.UTF_8);
		return this.links.sign(file, "dl=" + name + "&Expires=" + expires + "&Signature=&Key-Pair-Id=KSIMULATOR");
	}

	private static long validity(ServerRequest request, Recording recording) {
		long shortest = recording.order().target().customers() ? SHORTEST_VALIDITY_IN_OWN_BUCKET : 1;
		try {
			long validity = request.queryParam("valid_for_secs").map(Long::parseLong).orElse(DEFAULT_VALIDITY);
			if (validity >= shortest && validity <= LONGEST_VALIDITY) {
				return validity;
			}
		}
		catch (NumberFormatException ex) {
			// Refused below like any other value out of range.
		}
		throw DailyError.invalidRequest("valid_for_secs must be from " + shortest + " to " + LONGEST_VALIDITY);
	}

	private Recording recording(ServerRequest request) {
		String id = request.pathVariable("id");
		return this.recordings.find(id)
			.filter((recording) -> recording.room().platform() == Platform.DAILY)
			.orElseThrow(() -> DailyError.notFound("recording " + id + " not found"));
	}

	private String region(Recording recording) {
		return this.rooms.find(recording.room().name()).map(DailyRoom::bucketRegion).orElse(REGION);
	}

	/**
	 * Where a recording can be downloaded for a while.
	 */
	private record AccessLink(@JsonProperty("download_link") String downloadLink, long expires) {
	}

	/**
	 * What was deleted.
	 */
	private record Deleted(boolean deleted, String id, @JsonProperty("s3_bucket") String bucket,
			@JsonProperty("s3_region") String region, @JsonProperty("s3_key") String key) {
	}

}
