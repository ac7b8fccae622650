package dev.atrium.recordings.erasure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.recordings.bucket.TeamBuckets;
import dev.atrium.recordings.link.GatewayDeletions;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.StepFailure;
import dev.atrium.recordings.storage.RecordingStorage;

/**
 * Removes one thing of a recording and notes what came of it; a failure does not keep the
 * others.
 */
@Component
class Removal {

	private static final Logger log = LoggerFactory.getLogger(Removal.class);

	private final RecordingStorage storage;

	private final TeamBuckets buckets;

	private final GatewayDeletions provider;

	private final Erasures erasures;

	Removal(RecordingStorage storage, TeamBuckets buckets, GatewayDeletions provider, Erasures erasures) {
		this.storage = storage;
		this.buckets = buckets;
		this.provider = provider;
		this.erasures = erasures;
	}

	Mono<Void> of(Recording recording, ErasureItem item) {
		return remove(recording, item).then(Mono.defer(() -> this.erasures.removed(recording.id(), item)))
			.onErrorResume((ex) -> this.erasures.failed(recording.id(), item, detail(recording, item, ex)));
	}

	private Mono<Void> remove(Recording recording, ErasureItem item) {
		return switch (item.place()) {
			case STORAGE -> this.storage.remove(item.key());
			case TEAM_BUCKET -> this.buckets.remove(recording.ref().platform(), item.key());
			case PROVIDER -> this.provider.delete(recording.ref());
		};
	}

	private static String detail(Recording recording, ErasureItem item, Throwable ex) {
		if (ex instanceof StepFailure failure) {
			log.warn("Recording {}: {} is still there: {}", recording.id(), item.name(), failure.detail());
			return failure.detail();
		}
		log.error("Recording {}: {} is still there", recording.id(), item.name(), ex);
		return "A fault of ours; the operators can see it";
	}

}
