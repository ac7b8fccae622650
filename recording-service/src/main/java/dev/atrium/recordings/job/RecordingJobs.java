package dev.atrium.recordings.job;

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
 * Schedules a recording's job, of which there is one at a time: it goes by the
 * recording's id.
 */
@Component
public class RecordingJobs {

	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("recording");

	private static final Logger log = LoggerFactory.getLogger(RecordingJobs.class);

	private final SchedulerClient scheduler;

	private final Clock clock;

	RecordingJobs(SchedulerClient scheduler, Clock clock) {
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Schedules the job of a recording whose row is committed. The scheduler writes over
	 * JDBC, so this is no part of the transaction; what fails here the sweep makes good.
	 */
	public Mono<Void> schedule(UUID id) {
		return Mono.fromRunnable(() -> scheduleIn(this.scheduler, id, this.clock))
			.subscribeOn(Schedulers.boundedElastic())
			.onErrorResume((ex) -> {
				log.warn("The job of recording {} could not be scheduled; the sweep will", id, ex);
				return Mono.empty();
			})
			.then();
	}

	static void scheduleIn(SchedulerClient scheduler, UUID id, Clock clock) {
		if (scheduler.scheduleIfNotExists(TASK.instance(id.toString()).build(), clock.instant())) {
			log.info("Recording {}: job scheduled", id);
		}
	}

}
