package dev.atrium.recordings.job;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.recording.StoredFile;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.Recording.Progress;
import dev.atrium.recordings.recording.Recordings;
import dev.atrium.recordings.recording.StepFailure;
import dev.atrium.recordings.recording.Track;
import dev.atrium.recordings.recording.Tracks;

/**
 * Brings the sound of all participants into the storage, track by track. A track that
 * cannot be had is noted, and the recording made of the others.
 */
@Component
class TracksStep {

	private static final Logger log = LoggerFactory.getLogger(TracksStep.class);

	private final MediaSources sources;

	private final FileFetch files;

	private final Tracks tracks;

	private final Recordings recordings;

	private final TrackList list;

	private final RetryProperties retry;

	TracksStep(MediaSources sources, FileFetch files, Tracks tracks, Recordings recordings, TrackList list,
			RetryProperties retry) {
		this.sources = sources;
		this.files = files;
		this.tracks = tracks;
		this.recordings = recordings;
		this.list = list;
		this.retry = retry;
	}

	/** The list of the stored tracks, which is stored with them. */
	Mono<StoredFile> run(Recording recording) {
		List<Track> wanted = recording.tracks().stream().filter(Track::hasSound).toList();
		if (wanted.isEmpty()) {
			return Mono.error(new StepFailure.Permanent(FailureReason.NO_AUDIO, "The recording has no track of sound"));
		}
		return Flux.range(0, wanted.size())
			.concatMap((index) -> bring(recording, wanted.get(index), overall(wanted, index)))
			.collectList()
			.flatMap((failures) -> failures.isEmpty() ? Mono.empty() : judge(recording, failures, wanted.size()))
			.then(Mono.defer(() -> this.recordings.find(recording.id())))
			.flatMap(this.list::store);
	}

	// Of the later tracks none is lost because an earlier one failed.
	private Mono<Lost> bring(Recording recording, Track track, UnaryOperator<Progress> overall) {
		return this.files.stored(track.file())
			.switchIfEmpty(Mono.defer(() -> fetch(recording, track, overall)))
			.then(Mono.<Lost>empty())
			.onErrorResume(StepFailure.class, (failure) -> Mono.just(new Lost(track, failure)));
	}

	private Mono<StoredFile> fetch(Recording recording, Track track, UnaryOperator<Progress> overall) {
		TrackName name = TrackName.of(track.objectKey())
			.orElseThrow(() -> new StepFailure.Permanent(FailureReason.START_UNKNOWN,
					"The name of the track does not say when it starts"));
		return Mono.justOrEmpty(this.sources.of(recording, track))
			.switchIfEmpty(Mono.error(() -> new StepFailure.Permanent(FailureReason.BUCKET_OUT_OF_REACH,
					"The tracks lie in the team's own bucket, which is not configured here")))
			.flatMap((source) -> this.files.fetch(recording, "tracks/" + name.name(), source, overall))
			.delayUntil((file) -> this.tracks.stored(recording.id(), track.objectKey(), file));
	}

	private Mono<Void> judge(Recording recording, List<Lost> lost, int wanted) {
		Optional<Lost> passing = lost.stream()
			.filter((one) -> one.failure() instanceof StepFailure.Transient)
			.findFirst();
		if (passing.isPresent() && !this.retry.isLast(recording.attempts())) {
			return Mono.error(passing.get().failure());
		}
		return Flux.fromIterable(lost)
			.doOnNext((one) -> log.warn("Recording {} does without the track {} ({})", recording.id(),
					one.track().objectKey(), one.failure().detail()))
			.concatMap((one) -> this.tracks.lost(recording.id(), one.track().objectKey(), one.failure()))
			.then((lost.size() < wanted) ? Mono.empty() : Mono.error(lost.getFirst().failure()));
	}

	private static UnaryOperator<Progress> overall(List<Track> tracks, int index) {
		long before = tracks.subList(0, index).stream().map(Track::sizeBytes).mapToLong(TracksStep::known).sum();
		@Nullable Long total = tracks.stream().allMatch((track) -> track.sizeBytes() != null)
				? Long.valueOf(tracks.stream().map(Track::sizeBytes).mapToLong(TracksStep::known).sum()) : null;
		return (progress) -> new Progress(before + progress.downloadedBytes(), total);
	}

	private static long known(@Nullable Long sizeBytes) {
		return (sizeBytes != null) ? sizeBytes : 0;
	}

	/**
	 * A track that did not come.
	 *
	 * @param track which
	 * @param failure why
	 */
	private record Lost(Track track, StepFailure failure) {
	}

}
