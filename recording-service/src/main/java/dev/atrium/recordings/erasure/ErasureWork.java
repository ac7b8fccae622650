package dev.atrium.recordings.erasure;

import java.time.Clock;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

/**
 * Schedules erasures, one at a time for a recording.
 */
@Component
public class ErasureWork {

	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("erasure");

	private static final Logger log = LoggerFactory.getLogger(ErasureWork.class);

	// Before any job that waits: it is short, and people wait for it.
	private static final int FIRST = Integer.MAX_VALUE;

	private final SchedulerClient scheduler;

	private final Clock clock;

	ErasureWork(SchedulerClient scheduler, Clock clock) {
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Schedules the erasure of a recording whose request is committed; what fails here
	 * the sweep makes good.
	 */
	public Mono<Void> schedule(UUID id) {
		return Mono.fromRunnable(() -> scheduleIn(this.scheduler, id, this.clock))
			.subscribeOn(Schedulers.boundedElastic())
			.onErrorResume((ex) -> {
				log.warn("The erasure of recording {} could not be scheduled; the sweep will", id, ex);
				return Mono.empty();
			})
			.then();
	}

	static void scheduleIn(SchedulerClient scheduler, UUID id, Clock clock) {
		scheduler.scheduleIfNotExists(TASK.instance(id.toString()).priority(FIRST).build(), clock.instant());
	}

}
