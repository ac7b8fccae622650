package dev.atrium.simulator.whereby.recording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import dev.atrium.simulator.WireTime;
import dev.atrium.simulator.recording.Recording;
import dev.atrium.simulator.recording.Recordings;
import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.storage.SignedLinks;
import dev.atrium.simulator.storage.StoredObject;
import dev.atrium.simulator.whereby.WherebyEndpoints;
import dev.atrium.simulator.whereby.WherebyError;
import dev.atrium.simulator.whereby.WherebyPage;
import dev.atrium.simulator.whereby.payload.RecordingView;

/**
 * {@code /recordings}: those Whereby hosts.
 */
@Component
class RecordingEndpoints implements WherebyEndpoints {

	private static final int PAGE_SIZE = 50;

	private static final long DEFAULT_VALIDITY = 3_600;

	private static final long LONGEST_VALIDITY = 43_200;

	private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

	private final Recordings recordings;

	private final SignedLinks links;

	private final Clock clock;

	RecordingEndpoints(Recordings recordings, SignedLinks links, Clock clock) {
		this.recordings = recordings;
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

	/**
	 * The file's name, without the customer's folders.
	 */
	static String filename(Recording recording) {
		String key = recording.order().target().key();
		return key.substring(key.lastIndexOf('/') + 1);
	}

	private Mono<ServerResponse> list(ServerRequest request) {
		List<RecordingView> found = this.recordings
			.list((recording) -> isHosted(recording)
					&& request.queryParam("roomName").map(("/" + recording.room().name())::equals).orElse(true))
			.stream()
			.map(RecordingEndpoints::view)
			.toList();
		return ServerResponse.ok().bodyValue(WherebyPage.of(found, RecordingView::recordingId, PAGE_SIZE, request));
	}

	private Mono<ServerResponse> get(ServerRequest request) {
		return ServerResponse.ok().bodyValue(view(recording(request)));
	}

	private Mono<ServerResponse> accessLink(ServerRequest request) {
		StoredObject file = recording(request).files().getFirst();
		Instant expires = this.clock.instant().plus(validity(request));
		String query = "AWSAccessKeyId=SIMULATOR&Expires=" + expires.getEpochSecond() + "&Signature=";
		return ServerResponse.ok().bodyValue(new AccessLink(this.links.sign(file, query), expires.toEpochMilli()));
	}

	private Mono<ServerResponse> delete(ServerRequest request) {
		this.recordings.find(request.pathVariable("id"))
			.filter(RecordingEndpoints::isHosted)
			.ifPresent(this.recordings::delete);
		return ServerResponse.noContent().build();
	}

	private static Duration validity(ServerRequest request) {
		try {
			long seconds = request.queryParam("validForSeconds").map(Long::parseLong).orElse(DEFAULT_VALIDITY);
			if (seconds >= 1 && seconds <= LONGEST_VALIDITY) {
				return Duration.ofSeconds(seconds);
			}
		}
		catch (NumberFormatException ex) {
			// Refused below like any other value out of range.
		}
		throw WherebyError.badRequest("validForSeconds must be from 1 to " + LONGEST_VALIDITY);
	}

	private Recording recording(ServerRequest request) {
		Recording recording = this.recordings.find(request.pathVariable("id"))
			.filter((found) -> found.room().platform() == Platform.WHEREBY && found.isFinished())
			.orElseThrow(() -> WherebyError.notFound("Recording not found"));
		if (!isHosted(recording)) {
			throw WherebyError.forbidden("Not allowed to perform action");
		}
		return recording;
	}

	private static boolean isHosted(Recording recording) {
		return recording.room().platform() == Platform.WHEREBY && recording.isFinished()
				&& !recording.order().target().customers();
	}

	private static RecordingView view(Recording recording) {
		BigDecimal size = BigDecimal.valueOf(recording.files().getFirst().size())
			.divide(MEGABYTE, 3, RoundingMode.HALF_UP);
		return new RecordingView(recording.id(), recording.order().sessionId(), filename(recording),
				WireTime.isoMillis(recording.startedAt()),
				WireTime.isoMillis(recording.startedAt().plus(recording.length())), size);
	}

	/**
	 * Where a recording can be downloaded for a while; until when in milliseconds.
	 */
	private record AccessLink(String accessLink, long expires) {
	}

}
