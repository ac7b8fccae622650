package dev.atrium.recordings.job;

import java.nio.file.Path;
import java.util.List;
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
			.flatMap((playable) -> mix(playable, dir));
	}

	private Mono<TimedTrack> playable(UUID id, Track track, Path dir) {
		return Mono.zip(Mono.justOrEmpty(track.file()), Mono.justOrEmpty(TrackName.of(track.objectKey())))
			.flatMap((stored) -> local(stored.getT1(), dir)
				.map((media) -> new TimedTrack(media, stored.getT2().start())))
			.delayUntil((timed) -> this.ffmpeg.check(timed.media()))
			.onErrorResume(StepFailure.Permanent.class, (failure) -> lost(id, track, failure));
	}

	private Mono<Path> local(StoredFile file, Path dir) {
		return this.storage.fetch(file.key(), dir)
			.switchIfEmpty(Mono.error(() -> new StepFailure.Permanent(FailureReason.INTERNAL,
					"The track's file is gone from the storage")));
	}

	private Mono<TimedTrack> lost(UUID id, Track track, StepFailure failure) {
		log.warn("Recording {} does without the track {} ({})", id, track.objectKey(), failure.detail());
		return this.tracks.lost(id, track.objectKey(), failure).then(Mono.empty());
	}

	private Mono<Mixdown> mix(List<TimedTrack> playable, Path dir) {
		return playable.isEmpty() ? Mono
			.error(new StepFailure.Permanent(FailureReason.NO_AUDIO, "None of the recording's tracks can be played"))
				: this.ffmpeg.mixdown(playable, dir);
	}

}
