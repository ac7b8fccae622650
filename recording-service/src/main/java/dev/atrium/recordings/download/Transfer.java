package dev.atrium.recordings.download;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import dev.atrium.recordings.download.Lane.NoRanges;
import dev.atrium.recordings.download.Speedup.Advice;
import dev.atrium.recordings.download.part.PartFile;
import dev.atrium.recordings.download.part.PartState;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.Recording.Progress;
import dev.atrium.recordings.recording.StepFailure;

/**
 * A running download: a first lane, helpers where they are of use, and a watch over room,
 * content and progress.
 */
final class Transfer {

	private static final Logger log = LoggerFactory.getLogger(Transfer.class);

	private final PartFile part;

	private final MediaSource source;

	private final ProgressListener listener;

	private final Equipment equipment;

	private final Speedup speedup;

	private final Sinks.Many<Boolean> dismissals = Sinks.many().multicast().directBestEffort();

	private volatile boolean rangesRefused;

	Transfer(PartFile part, MediaSource source, ProgressListener listener, Equipment equipment) {
		this.part = part;
		this.source = source;
		this.listener = listener;
		this.equipment = equipment;
		this.speedup = new Speedup(equipment.properties().parallel());
	}

	/** Brings the whole file, unless it is there already. */
	Mono<Void> run() {
		if (this.part.state().complete()) {
			return Mono.empty();
		}
		return Mono.firstWithSignal(untilFull(), watch()).then(onDisk(this.part::complete));
	}

	/**
	 * Checks that the file begins as media does.
	 * @throws StepFailure after throwing it away, if it does not
	 */
	MediaSignature checkContent() {
		byte[] head = this.part.head(MediaSignature.LENGTH);
		return MediaSignature.of(head).orElseThrow(() -> {
			this.part.restart(PartState.UNKNOWN).release();
			return (head.length == 0)
					? new StepFailure.Transient(FailureReason.EMPTY, "The recording's file has no bytes")
					: new StepFailure.Transient(FailureReason.NOT_MEDIA,
							"The file is no recording in a form that we know");
		});
	}

	private Mono<Void> untilFull() {
		return Mono.defer(() -> {
			Sinks.Empty<Void> firstEnded = Sinks.empty();
			Mono<Void> first = new Lane(this.part, this.source, this.equipment, false).work()
				.doFinally((signal) -> firstEnded.tryEmitEmpty());
			return Mono.when(first, helpersUntil(firstEnded.asMono()));
		}).then(Mono.defer(() -> this.part.isFull() ? Mono.empty() : untilFull()));
	}

	private Mono<Void> helpersUntil(Mono<Void> end) {
		return Flux.interval(this.equipment.properties().parallel().period(), this.equipment.threads().timer())
			.onBackpressureDrop()
			.takeUntilOther(end)
			.takeUntil((tick) -> this.rangesRefused)
			.map((tick) -> this.speedup.afterPeriod(this.part.size(), left()))
			.flatMap(this::follow)
			.then();
	}

	private long left() {
		Long total = this.part.state().total();
		return (total != null && this.part.state().etag() != null) ? total - this.part.size() : 0;
	}

	private Flux<Void> follow(Advice advice) {
		return switch (advice) {
			case AS_IT_IS -> Flux.empty();
			case MORE ->
				Flux.range(1, this.equipment.properties().parallel().connections() - 1).flatMap((number) -> helper());
			case ONE -> {
				this.dismissals.tryEmitNext(true);
				yield Flux.empty();
			}
		};
	}

	private Mono<Void> helper() {
		this.equipment.metrics().helped();
		return new Lane(this.part, this.source, this.equipment, true).work()
			.takeUntilOther(this.dismissals.asFlux())
			.contextWrite((context) -> context.put(ConnectionLimits.SPARE_ONLY, true))
			.onErrorResume((ex) -> {
				log.info("A helping connection for {} has ended: {}", this.part.dir().getFileName(), ex.getMessage());
				this.rangesRefused |= ex instanceof NoRanges;
				return Mono.empty();
			});
	}

	// Until cancelled, or there is no use in going on.
	private Mono<Void> watch() {
		return Flux.interval(this.equipment.properties().progressPeriod(), this.equipment.threads().timer())
			.onBackpressureDrop()
			.concatMap((tick) -> onDisk(this::look).then(tellProgress()))
			.then(Mono.never());
	}

	private void look() {
		this.equipment.room().check(this.part);
		if (this.part.head(MediaSignature.LENGTH).length == MediaSignature.LENGTH) {
			checkContent();
		}
		this.part.save();
	}

	// That it cannot be told does not touch the download.
	private Mono<Void> tellProgress() {
		return Mono.defer(() -> this.listener.progressed(new Progress(this.part.size(), this.part.state().total())))
			.onErrorResume((ex) -> Mono.fromRunnable(() -> log.debug("Progress was not told", ex)));
	}

	private Mono<Void> onDisk(Runnable work) {
		return Mono.<Void>fromRunnable(work).subscribeOn(this.equipment.threads().scheduler());
	}

}
