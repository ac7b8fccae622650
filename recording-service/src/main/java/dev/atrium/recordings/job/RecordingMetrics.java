package dev.atrium.recordings.job;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.atrium.recordings.recording.RecordingStatus;
import dev.atrium.recordings.recording.Recordings;

/**
 * Shows how many recordings are in each status and how long the oldest unfinished one has
 * been waiting: the figure to alert on.
 */
@Component
class RecordingMetrics implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(RecordingMetrics.class);

	private static final Duration PERIOD = Duration.ofSeconds(10);

	private final Recordings recordings;

	private final Map<RecordingStatus, AtomicLong> byStatus = new EnumMap<>(RecordingStatus.class);

	private final AtomicLong oldestMillis = new AtomicLong();

	private Disposable refreshing = Disposables.disposed();

	RecordingMetrics(Recordings recordings, MeterRegistry registry) {
		this.recordings = recordings;
		for (RecordingStatus status : RecordingStatus.values()) {
			AtomicLong count = this.byStatus.computeIfAbsent(status, (key) -> new AtomicLong());
			Gauge.builder("atrium.recordings", count, AtomicLong::doubleValue)
				.description("Recordings by status")
				.tag("status", status.wireName())
				.register(registry);
		}
		Gauge.builder("atrium.recordings.oldest.unfinished", this.oldestMillis, (millis) -> millis.doubleValue() / 1000)
			.description("Age of the oldest unfinished recording's work")
			.baseUnit("seconds")
			.register(registry);
	}

	@Override
	public void start() {
		this.refreshing = Flux.interval(Duration.ZERO, PERIOD)
			.onBackpressureDrop()
			.concatMap((tick) -> refresh())
			.subscribe();
	}

	@Override
	public void stop() {
		this.refreshing.dispose();
	}

	@Override
	public boolean isRunning() {
		return !this.refreshing.isDisposed();
	}

	private Mono<Void> refresh() {
		return this.recordings.countByStatus()
			.doOnNext((counts) -> this.byStatus.forEach((status, count) -> count.set(counts.getOrDefault(status, 0L))))
			.then(this.recordings.oldestUnfinished())
			.doOnNext((age) -> this.oldestMillis.set(age.toMillis()))
			.then()
			.onErrorResume((ex) -> {
				log.warn("The figures on recordings could not be read", ex);
				return Mono.empty();
			});
	}

}
