package dev.atrium.recordings.job;

import java.time.Clock;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

import dev.atrium.recordings.recording.Recordings;
import dev.atrium.recordings.recording.Recordings.Turn;

/**
 * Schedules a recording's job, of which there is one at a time: it goes by the
 * recording's id. Those that wait are run by their turns, room after room.
 */
@Component
public class RecordingJobs {

	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("recording");

	private static final Logger log = LoggerFactory.getLogger(RecordingJobs.class);

	private final SchedulerClient scheduler;

	private final Recordings recordings;

	private final Clock clock;

	RecordingJobs(SchedulerClient scheduler, Recordings recordings, Clock clock) {
		this.scheduler = scheduler;
		this.recordings = recordings;
		this.clock = clock;
	}

	/**
	 * Schedules the job of a recording whose row is committed for now, whatever it was
	 * scheduled for. The scheduler writes over JDBC, so this is no part of the
	 * transaction; what fails here the sweep makes good.
	 */
	public Mono<Void> schedule(UUID id) {
		return this.recordings.turn(id)
			.publishOn(Schedulers.boundedElastic())
			.doOnNext((turn) -> scheduleIn(this.scheduler, turn, this.clock))
			.onErrorResume((ex) -> {
				log.warn("The job of recording {} could not be scheduled; the sweep will", id, ex);
				return Mono.empty();
			})
			.then();
	}

	/** Whether a worker is on the job of a recording, or was when it died. */
	public static boolean isRunning(SchedulerClient scheduler, UUID id) {
		return scheduler.getScheduledExecution(TASK.instance(id.toString()).build())
			.map(ScheduledExecution::isPicked)
			.orElse(false);
	}

	static void scheduleIn(SchedulerClient scheduler, Turn turn, Clock clock) {
		TaskInstance<Void> job = TASK.instance(turn.id().toString()).priority(-turn.turn()).build();
		try {
			scheduler.schedule(job, clock.instant(), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
			log.info("Recording {}: job scheduled", turn.id());
		}
		catch (TaskInstanceCurrentlyExecutingException ex) {
			log.debug("Recording {}: its job is running", turn.id());
		}
	}

}
