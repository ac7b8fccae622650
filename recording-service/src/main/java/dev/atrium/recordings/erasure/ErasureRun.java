package dev.atrium.recordings.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.recordings.job.Workspace;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.RecordingErasures;
import dev.atrium.recordings.recording.RecordingStatus;
import dev.atrium.recordings.recording.Recordings;

/**
 * One try to erase a recording. Whatever is removed is noted at once, and removing it
 * again does no harm, so a run that dies is taken up by the next where it was.
 */
@Component
class ErasureRun {

	private static final Logger log = LoggerFactory.getLogger(ErasureRun.class);

	private final Recordings recordings;

	private final RecordingErasures moves;

	private final Erasures erasures;

	private final Steps steps;

	private final Clock clock;

	ErasureRun(Recordings recordings, RecordingErasures moves, Erasures erasures, Steps steps, Clock clock) {
		this.recordings = recordings;
		this.moves = moves;
		this.erasures = erasures;
		this.steps = steps;
		this.clock = clock;
	}

	/**
	 * Tries it, while nobody adds files to the recording any more.
	 * @return when to try again; empty if there is nothing left to do
	 */
	Mono<Optional<Instant>> of(UUID id) {
		return this.recordings.find(id)
			.filter((recording) -> recording.status() == RecordingStatus.ERASING)
			.flatMap(this::erase)
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty());
	}

	private Mono<Instant> erase(Recording recording) {
		UUID id = recording.id();
		return this.erasures.beginAttempt(id)
			.flatMap((attempt) -> this.steps.workspace.clear(id)
				.then(look(recording))
				.then(this.erasures.items(id).collectList())
				.flatMapIterable((items) -> items)
				.filter(ErasureItem::isThere)
				.concatMap((item) -> this.steps.removal.of(recording, item))
				.then(this.erasures.items(id).collectList())
				.flatMap((items) -> conclude(recording, attempt, items)));
	}

	private Mono<Void> look(Recording recording) {
		return this.steps.plan.of(recording)
			.collectList()
			.flatMapIterable((items) -> items)
			.concatMap((item) -> this.erasures.addItem(recording.id(), item))
			.then();
	}

	private Mono<Instant> conclude(Recording recording, int attempt, List<ErasureItem> items) {
		long left = items.stream().filter(ErasureItem::isThere).count();
		if (left == 0) {
			log.info("Recording {} is erased: {} things were removed", recording.id(), items.size());
			return this.moves.finish(recording, items.stream().map(ErasureItem::name).toList()).then(Mono.empty());
		}
		Instant next = this.steps.properties.nextAfter(attempt, this.clock.instant());
		log.warn("Recording {}: {} of {} things are still there after try {}, next at {}", recording.id(), left,
				items.size(), attempt, next);
		return this.erasures.postpone(recording.id(), next).thenReturn(next);
	}

	/**
	 * What a run makes use of.
	 *
	 * @param workspace has unfinished ones
	 * @param plan finds the others
	 * @param removal removes them
	 * @param properties how long to wait
	 */
	@Component
	record Steps(Workspace workspace, ErasurePlan plan, Removal removal, ErasureProperties properties) {
	}

}
