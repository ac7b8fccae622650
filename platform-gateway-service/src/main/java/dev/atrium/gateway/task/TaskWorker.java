package dev.atrium.gateway.task;

import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Takes the due tasks of one platform and runs them, a few at a time. It never holds more
 * than it runs, so that no lease passes in waiting.
 */
class TaskWorker {

	private static final Logger log = LoggerFactory.getLogger(TaskWorker.class);

	private final String platform;

	private final ProviderTasks tasks;

	private final TaskRunner runner;

	private final TaskProperties properties;

	private final AtomicInteger running = new AtomicInteger();

	private final Sinks.Many<String> freed = Sinks.many().multicast().directBestEffort();

	TaskWorker(String platform, ProviderTasks tasks, TaskRunner runner, TaskProperties properties) {
		this.platform = platform;
		this.tasks = tasks;
		this.runner = runner;
		this.properties = properties;
	}

	/**
	 * Works until told to stop, then finishes what it has begun.
	 * @param added each element says that a task was added
	 */
	Mono<Void> work(Flux<String> added, Mono<?> stop) {
		Flux<?> occasions = Flux.merge(added, this.freed.asFlux(), Flux.interval(this.properties.pollInterval()));
		return occasions.takeUntilOther(stop)
			.onBackpressureLatest()
			.concatMap((occasion) -> claim(), 1)
			.flatMap(this::run, this.properties.concurrency())
			.then();
	}

	private Flux<ProviderTask> claim() {
		int free = this.properties.concurrency() - this.running.get();
		if (free <= 0) {
			return Flux.empty();
		}
		return this.tasks.claim(this.platform, free, this.properties.lease())
			.doOnNext((task) -> this.running.incrementAndGet())
			.onErrorResume(this::logAndWait);
	}

	private Mono<Void> run(ProviderTask task) {
		return this.runner.run(task).doFinally((signal) -> {
			this.running.decrementAndGet();
			emitFreed();
		});
	}

	// Losing one of two simultaneous signals does no harm: the other leads to a claim.
	private void emitFreed() {
		this.freed.tryEmitNext(this.platform);
	}

	private Mono<ProviderTask> logAndWait(Throwable ex) {
		log.warn("Cannot look for tasks at {}, next try in {}: {}", this.platform, this.properties.pollInterval(),
				ex.toString());
		return Mono.empty();
	}

}
