package dev.atrium.gateway.platform.daily;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.events.EventIds.RecordingInstance;
import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingTrack;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.RecordingCatalog;
import dev.atrium.gateway.platform.RecordingLink;
import dev.atrium.gateway.platform.RecordingStarter;
import dev.atrium.gateway.platform.daily.DailyProperties.Storage;
import dev.atrium.gateway.platform.daily.payload.AccessLink;
import dev.atrium.gateway.platform.daily.payload.RecordingOrder;
import dev.atrium.gateway.platform.daily.payload.Recording;
import dev.atrium.gateway.platform.daily.payload.Recording.Track;

/**
 * Recordings at Daily.
 */
class DailyRecordings implements RecordingStarter, RecordingCatalog {

	private static final String ALREADY_RECORDING = "has an active stream";

	private static final Map<String, RecordingKind> KINDS = Map.ofEntries(Map.entry("cloud", RecordingKind.COMPOSED),
			Map.entry("cloud-audio-only", RecordingKind.AUDIO_ONLY), Map.entry("raw-tracks", RecordingKind.RAW_TRACKS));

	private final DailyClient client;

	private final Storage storage;

	DailyRecordings(DailyClient client, Storage storage) {
		this.client = client;
		this.storage = storage;
	}

	@Override
	public Set<RecordingInstance> instances() {
		return this.storage.keepsRawTracks() ? Set.of(RecordingInstance.CLOUD, RecordingInstance.RAW_TRACKS)
				: Set.of(RecordingInstance.CLOUD);
	}

	@Override
	public Mono<Void> startRecording(String roomName, RecordingInstance instance, UUID instanceId) {
		return this.client.startRecording(roomName, new RecordingOrder(type(instance), instanceId))
			.onErrorComplete((ex) -> ex instanceof Rejected refusal && refusal.detail().contains(ALREADY_RECORDING));
	}

	// A stop without a recording is refused with a text that nobody has promised to keep.
	@Override
	public Mono<Void> stopRecording(String roomName, RecordingInstance instance, UUID instanceId) {
		return this.client.stopRecording(roomName, new RecordingOrder(type(instance), instanceId))
			.onErrorComplete((ex) -> ex instanceof Rejected || ex instanceof NotFound);
	}

	@Override
	public Flux<ListedRecording> recordingsSince(Instant since) {
		return DailyLists.items(this.client::recordings, Recording::id)
			.takeWhile((recording) -> !recording.startTs().isBefore(since))
			.map(DailyRecordings::listed);
	}

	@Override
	public boolean listsRecordingsInProgress() {
		return true;
	}

	Mono<RecordingLink> link(String recordingId) {
		return this.client.accessLink(recordingId).map(DailyRecordings::toRecordingLink);
	}

	Mono<Void> delete(String recordingId) {
		return this.client.deleteRecording(recordingId).onErrorComplete(NotFound.class);
	}

	private static String type(RecordingInstance instance) {
		return switch (instance) {
			case CLOUD -> "cloud";
			case RAW_TRACKS -> "raw-tracks";
		};
	}

	// The link may be an error message instead.
	private static RecordingLink toRecordingLink(AccessLink link) {
		if (!link.downloadLink().startsWith("http")) {
			throw new Rejected(DailyPlatform.DISPLAY_NAME + " gives no link to the recording: " + link.downloadLink());
		}
		return new RecordingLink(link.downloadLink(), Instant.ofEpochSecond(link.expires()));
	}

	private static ListedRecording listed(Recording recording) {
		List<RecordingTrack> tracks = tracks(recording.tracks());
		return new ListedRecording(recording.id(), recording.roomName(), state(recording.status()),
				kind(recording.type(), tracks), recording.startTs(), recording.duration(), recording.s3Key(), tracks);
	}

	// A word that we do not know yet says neither that it is finished nor that it never
	// will be.
	private static State state(String status) {
		return switch (status) {
			case "finished" -> State.FINISHED;
			case "canceled" -> State.CANCELED;
			default -> State.IN_PROGRESS;
		};
	}

	private static RecordingKind kind(@Nullable String type, List<RecordingTrack> tracks) {
		RecordingKind untold = tracks.isEmpty() ? RecordingKind.COMPOSED : RecordingKind.RAW_TRACKS;
		return (type == null) ? untold : KINDS.getOrDefault(type, untold);
	}

	private static List<RecordingTrack> tracks(@Nullable List<Track> tracks) {
		return Objects.requireNonNullElse(tracks, List.<Track>of()).stream().flatMap(DailyRecordings::track).toList();
	}

	/** A track that names no file is of no use to anybody. */
	private static Stream<RecordingTrack> track(Track track) {
		if (track.type() == null || track.s3Key() == null) {
			return Stream.empty();
		}
		return Stream.of(new RecordingTrack(track.type(), track.s3Key(), track.size()));
	}

}
