package dev.atrium.recordings.erasure;

import java.util.stream.Stream;

import reactor.core.publisher.Flux;

import org.springframework.stereotype.Component;

import dev.atrium.recordings.bucket.TeamBuckets;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.Track;
import dev.atrium.recordings.storage.RecordingStorage;

/**
 * Finds all that there is of a recording: what the storage has, whether or not a row
 * names it, every track, sound or picture, and the provider's copy.
 */
@Component
class ErasurePlan {

	private final RecordingStorage storage;

	private final TeamBuckets buckets;

	ErasurePlan(RecordingStorage storage, TeamBuckets buckets) {
		this.storage = storage;
		this.buckets = buckets;
	}

	Flux<ErasureItem> of(Recording recording) {
		Flux<ErasureItem> ours = this.storage.list(recording.id().toString())
			.map((key) -> ErasureItem.found(Place.STORAGE, key));
		ErasureItem theirs = ErasureItem.found(Place.PROVIDER, recording.ref().providerRecordingId());
		Stream<ErasureItem> inBucket = bucketKeys(recording).map((key) -> ErasureItem.found(Place.TEAM_BUCKET, key));
		return Flux.concat(ours, Flux.just(theirs), Flux.fromStream(inBucket));
	}

	// Without a bucket of ours the provider keeps the file in its own. Tracks are always
	// in one of ours: if we do not know it, that is a failure to be seen.
	private Stream<String> bucketKeys(Recording recording) {
		boolean known = this.buckets.has(recording.ref().platform());
		return Stream.concat(known ? Stream.ofNullable(recording.objectKey()) : Stream.empty(),
				recording.tracks().stream().map(Track::objectKey));
	}

}
