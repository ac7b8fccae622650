package dev.atrium.gateway.task;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.task.ProviderTask.Kind;

/**
 * Makes one attempt at a task and decides what follows from its failure.
 */
@Component
class TaskRunner {

	private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);

	private final Map<Kind, TaskHandler> handlers;

	private final ProviderTasks tasks;

	private final TaskTraces traces;

	private final Clock clock;

	private final Duration attemptTimeout;

	TaskRunner(List<TaskHandler> handlers, ProviderTasks tasks, TaskTraces traces, Clock clock,
			TaskProperties properties) {
		this.handlers = handlers.stream().collect(Collectors.toMap(TaskHandler::kind, Function.identity()));
		this.tasks = tasks;
		this.traces = traces;
		this.clock = clock;
		this.attemptTimeout = properties.attemptTimeout();
	}

	/** Never fails: a task that cannot even be postponed comes back with its lease. */
	Mono<Void> run(ProviderTask task) {
		TaskHandler handler = Objects.requireNonNull(this.handlers.get(task.kind()));
		Mono<Void> attempt = Mono.defer(() -> handler.perform(task))
			.timeout(this.attemptTimeout, Mono.error(() -> tooSlow(task)));
		return this.traces.observe(task, attempt,
				(observed) -> observed
					.onErrorResume((ex) -> !(ex instanceof LeaseLost), (ex) -> afterFailure(handler, task, ex))
					.onErrorResume((ex) -> logAndLeave(task, ex)));
	}

	private Unavailable tooSlow(ProviderTask task) {
		return new Unavailable(task.platform() + " did not answer within " + this.attemptTimeout.toSeconds() + " s");
	}

	private Mono<Void> afterFailure(TaskHandler handler, ProviderTask task, Throwable ex) {
		PlatformException failure = asPlatformFailure(task, ex);
		Duration delay = delay(handler, task, failure);
		boolean lastAttempt = this.clock.instant().plus(delay).isAfter(task.giveUpAt());
		if (lastAttempt || !handler.mayPass(failure)) {
			log.warn("{} at {} for meeting {} has failed for good with attempt {}: {}", task.kind(), task.platform(),
					task.meetingId(), task.attempt(), failure.detail());
			return handler.giveUp(task, failure);
		}
		log.info("{} at {} for meeting {} has failed with attempt {}, next one in {} ms: {}", task.kind(),
				task.platform(), task.meetingId(), task.attempt(), delay.toMillis(), failure.detail());
		return this.tasks.postpone(task, delay);
	}

	private static Duration delay(TaskHandler handler, ProviderTask task, PlatformException failure) {
		Duration ours = handler.retryPolicy().delayAfter(task.attempt());
		Duration theirs = (failure instanceof Unavailable unavailable) ? unavailable.retryAfter().orElse(Duration.ZERO)
				: Duration.ZERO;
		return (ours.compareTo(theirs) >= 0) ? ours : theirs;
	}

	// Ours to mend, such as a database that was away when the outcome was to be stored.
	private static PlatformException asPlatformFailure(ProviderTask task, Throwable ex) {
		if (ex instanceof PlatformException failure) {
			return failure;
		}
		log.error("{} at {} for meeting {} met an error of our own", task.kind(), task.platform(), task.meetingId(),
				ex);
		return new Unavailable("An internal error got in the way");
	}

	private static Mono<Void> logAndLeave(ProviderTask task, Throwable ex) {
		log.warn("{} at {} for meeting {} is left to the next worker: {}", task.kind(), task.platform(),
				task.meetingId(), ex.toString());
		return Mono.empty();
	}

}
