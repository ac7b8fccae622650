package dev.atrium.recordings.download;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.stereotype.Component;

import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

/**
 * How many connections this process has open at once, in all and to each host. Who finds
 * none free waits; who only helps goes without, and leaves half of them to others.
 */
@Component
class ConnectionLimits {

	/** In the context of who would take a spare connection, but not wait for one. */
	static final String SPARE_ONLY = ConnectionLimits.class.getName() + ".spare-only";

	private static final Retry UNTIL_FREE = Retry.fixedDelay(Long.MAX_VALUE, Duration.ofMillis(100))
		.filter(NoneFree.class::isInstance);

	private final int most;

	private final int mostPerHost;

	private final Map<String, Integer> openTo = new HashMap<>();

	private int open;

	ConnectionLimits(DownloadProperties properties, DownloadMetrics metrics) {
		this.most = properties.connections();
		this.mostPerHost = properties.connectionsPerHost();
		metrics.watchConnections(this, ConnectionLimits::open);
	}

	/**
	 * Uses a connection.
	 * @param host to which host
	 * @param use while it is open
	 */
	<T> Mono<T> using(String host, Mono<T> use) {
		return Mono.deferContextual((context) -> {
			boolean spareOnly = context.hasKey(SPARE_ONLY);
			return Mono.usingWhen(Mono.fromCallable(() -> enter(host.toLowerCase(Locale.ROOT), spareOnly)),
					(entered) -> use, (entered) -> Mono.fromRunnable(() -> leave(entered)));
		}).retryWhen(UNTIL_FREE);
	}

	synchronized int open() {
		return this.open;
	}

	private synchronized String enter(String host, boolean spareOnly) {
		int share = spareOnly ? 2 : 1;
		if (this.open >= this.most / share || this.openTo.getOrDefault(host, 0) >= this.mostPerHost / share) {
			throw spareOnly ? new StepFailure.Transient(FailureReason.BUSY, "No connection is to spare")
					: new NoneFree();
		}
		this.open++;
		this.openTo.merge(host, 1, Integer::sum);
		return host;
	}

	private synchronized void leave(String host) {
		this.open--;
		this.openTo.computeIfPresent(host, (key, count) -> (count > 1) ? Integer.valueOf(count - 1) : null);
	}

	private static final class NoneFree extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NoneFree() {
			super("All connections are in use", null, false, false);
		}

	}

}
