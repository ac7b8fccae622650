package dev.atrium.recordings.job;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.recording.StoredFile;
import dev.atrium.recordings.processing.Ffmpeg;
import dev.atrium.recordings.processing.Mixdown;
import dev.atrium.recordings.processing.TimedTrack;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.StepFailure;
import dev.atrium.recordings.recording.Track;
import dev.atrium.recordings.recording.Tracks;
import dev.atrium.recordings.storage.RecordingStorage;

/**
 * Makes one sound of a recording's tracks. One that cannot be decoded is noted, and the
 * sound made of the others.
 */
@Component
class TrackMix {

	private static final Logger log = LoggerFactory.getLogger(TrackMix.class);

	private static final Set<FailureReason> FAULTS_OF_MEDIA = EnumSet.of(FailureReason.PROCESSING_FAILED,
			FailureReason.PROCESSING_CRASHED);

	private final RecordingStorage storage;

	private final Ffmpeg ffmpeg;

	private final Tracks tracks;

	TrackMix(RecordingStorage storage, Ffmpeg ffmpeg, Tracks tracks) {
		this.storage = storage;
		this.ffmpeg = ffmpeg;
		this.tracks = tracks;
	}

	/**
	 * Makes it.
	 * @param dir an empty folder
	 */
	Mono<Mixdown> make(Recording recording, Path dir) {
		return Flux.fromIterable(recording.tracks())
			.filter((track) -> track.file() != null)
			.concatMap((track) -> playable(recording.id(), track, dir))
			.collectList()
			.flatMap((playable) -> mix(playable, dir).onErrorResume(TrackMix::mayBeOneTracksFault,
					(ex) -> withoutCulprits(recording.id(), playable, dir, ex)));
	}

	private Mono<Playable> playable(UUID id, Track track, Path dir) {
		return Mono.zip(Mono.justOrEmpty(track.file()), Mono.justOrEmpty(TrackName.of(track.objectKey())))
			.flatMap((stored) -> local(stored.getT1(), dir)
				.map((media) -> new TimedTrack(stored.getT2().speaker(), media, stored.getT2().start())))
			.delayUntil((timed) -> this.ffmpeg.check(timed.media()))
			.map((timed) -> new Playable(track, timed))
			.onErrorResume(StepFailure.Permanent.class, (failure) -> lost(id, track, failure).then(Mono.empty()));
	}

	// Damage that ends ffmpeg lies further in than the beginning that was tried. Only
	// after such an end each track is decoded by itself.
	private Mono<Mixdown> withoutCulprits(UUID id, List<Playable> all, Path dir, Throwable failure) {
		return Flux.fromIterable(all)
			.filterWhen((one) -> decodable(id, one, dir))
			.collectList()
			.flatMap((sound) -> (sound.size() < all.size()) ? mix(sound, dir.resolve("without-culprits"))
					: Mono.error(failure));
	}

	private Mono<Boolean> decodable(UUID id, Playable one, Path dir) {
		return this.ffmpeg.checkWhole(one.timed().media(), dir)
			.thenReturn(true)
			.onErrorResume(TrackMix::mayBeOneTracksFault,
					(failure) -> lost(id, one.track(), (StepFailure) failure).thenReturn(false));
	}

	private static boolean mayBeOneTracksFault(Throwable ex) {
		return ex instanceof StepFailure failure && FAULTS_OF_MEDIA.contains(failure.reason());
	}

	private Mono<Path> local(StoredFile file, Path dir) {
		return this.storage.fetch(file.key(), dir)
			.switchIfEmpty(Mono.error(() -> new StepFailure.Permanent(FailureReason.INTERNAL,
					"The track's file is gone from the storage")));
	}

	private Mono<Void> lost(UUID id, Track track, StepFailure failure) {
		log.warn("Recording {} does without the track {} ({})", id, track.objectKey(), failure.detail());
		return this.tracks.lost(id, track.objectKey(), failure);
	}

	private Mono<Mixdown> mix(List<Playable> playable, Path dir) {
		return playable.isEmpty()
				? Mono.error(new StepFailure.Permanent(FailureReason.NO_AUDIO,
						"None of the recording's tracks can be played"))
				: this.ffmpeg.mixdown(playable.stream().map(Playable::timed).toList(), dir);
	}

	/**
	 * A track whose beginning can be decoded.
	 *
	 * @param track which
	 * @param timed its file and place
	 */
	private record Playable(Track track, TimedTrack timed) {
	}

}
