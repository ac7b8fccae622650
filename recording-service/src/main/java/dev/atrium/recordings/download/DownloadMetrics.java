package dev.atrium.recordings.download;

import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Counts what downloads move.
 */
@Component
class DownloadMetrics {

	private final MeterRegistry registry;

	private final Counter bytes;

	private final Counter resumes;

	private final Counter helpers;

	private final Timer whole;

	DownloadMetrics(MeterRegistry registry) {
		this.registry = registry;
		this.bytes = Counter.builder("atrium.recordings.download")
			.baseUnit("bytes")
			.description("Bytes received from providers")
			.register(registry);
		this.resumes = Counter.builder("atrium.recordings.download.resumes")
			.description("Broken downloads that were resumed")
			.register(registry);
		this.helpers = Counter.builder("atrium.recordings.download.helpers")
			.description("Connections that were opened in addition to a download's first")
			.register(registry);
		this.whole = Timer.builder("atrium.recordings.download.duration")
			.description("Time of whole downloads, from the first request of a job's run to the checked file")
			.register(registry);
	}

	void received(int count) {
		this.bytes.increment(count);
	}

	void resumed() {
		this.resumes.increment();
	}

	void helped() {
		this.helpers.increment();
	}

	/** Times a download, if it succeeds. */
	<T> Mono<T> timed(Mono<T> download) {
		return Mono.defer(() -> {
			Timer.Sample sample = Timer.start(this.registry);
			return download.doOnSuccess((done) -> sample.stop(this.whole));
		});
	}

	<T> void watchConnections(T limits, ToDoubleFunction<T> open) {
		Gauge.builder("atrium.recordings.download.connections", limits, open)
			.description("Connections to providers that are open")
			.register(this.registry);
	}

	<T> void watchDownloads(T running, ToDoubleFunction<T> count) {
		Gauge.builder("atrium.recordings.download.running", running, count)
			.description("Downloads that are running")
			.register(this.registry);
	}

	<T> void watchBytesToCome(T running, ToDoubleFunction<T> bytesToCome) {
		Gauge.builder("atrium.recordings.download.to.come", running, bytesToCome)
			.baseUnit("bytes")
			.description("Bytes that the running downloads still wait for")
			.register(this.registry);
	}

}
