package dev.atrium.recordings.download;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts what downloads move.
 */
@Component
class DownloadMetrics {

	private final Counter bytes;

	private final Counter resumes;

	DownloadMetrics(MeterRegistry registry) {
		this.bytes = Counter.builder("atrium.recordings.download")
			.baseUnit("bytes")
			.description("Bytes received from providers")
			.register(registry);
		this.resumes = Counter.builder("atrium.recordings.download.resumes")
			.description("Broken downloads that were resumed")
			.register(registry);
	}

	void received(int count) {
		this.bytes.increment(count);
	}

	void resumed() {
		this.resumes.increment();
	}

}
