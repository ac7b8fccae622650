package dev.atrium.messaging.database;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;

/**
 * Background work, from start to stop of the application. A failed run is logged and
 * followed by the next.
 */
public final class RepeatedTask implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(RepeatedTask.class);

	private final String name;

	private final Duration interval;

	private final Mono<?> task;

	private volatile @Nullable Disposable running;

	/**
	 * Sets the work up.
	 * @param name what it does, for the log
	 * @param interval from one run to the next
	 * @param task one run
	 */
	public RepeatedTask(String name, Duration interval, Mono<?> task) {
		this.name = name;
		this.interval = interval;
		this.task = task;
	}

	@Override
	public void start() {
		this.running = Flux.interval(Duration.ZERO, this.interval)
			.onBackpressureDrop()
			.concatMap((tick) -> run(), 0)
			.subscribe();
	}

	private Mono<Void> run() {
		return this.task.then().onErrorResume((ex) -> {
			log.warn("Failed to {}: {}", this.name, ex.toString());
			return Mono.empty();
		});
	}

	@Override
	public void stop() {
		Disposable current = this.running;
		if (current != null) {
			current.dispose();
			this.running = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.running != null;
	}

}
