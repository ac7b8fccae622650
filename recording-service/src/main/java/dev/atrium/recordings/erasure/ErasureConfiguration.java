package dev.atrium.recordings.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.atrium.recordings.job.RecordingJobs;

/**
 * The scheduler's tasks of erasures.
 */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

	@Bean
	Task<Void> erasureTask(ErasureRun run, ErasureProperties properties, Clock clock) {
		return Tasks.custom(ErasureWork.TASK)
			.onFailure((failed, operations) -> operations.reschedule(failed,
					properties.nextAfter(failed.getExecution().consecutiveFailures + 1, clock.instant())))
			.onDeadExecutionRevive()
			.execute((instance, context) -> {
				UUID id = UUID.fromString(instance.getId());
				// It stops soon: it can make no move any more.
				boolean busy = RecordingJobs.isRunning(context.getSchedulerClient(), id);
				return completion(busy ? Optional.of(clock.instant().plus(properties.busyDelay()))
						: Objects.requireNonNull(run.of(id).block()));
			});
	}

	@Bean
	Task<Void> erasureSweepTask(Erasures erasures, ErasureProperties properties, Clock clock) {
		return Tasks.recurring("erasure-sweep", FixedDelay.of(properties.sweepInterval()))
			.execute((instance, context) -> {
				List<UUID> forgotten = erasures.withoutWork(ErasureWork.TASK.getTaskName()).collectList().block();
				Objects.requireNonNull(forgotten)
					.forEach((id) -> ErasureWork.scheduleIn(context.getSchedulerClient(), id, clock));
			});
	}

	private static CompletionHandler<Void> completion(Optional<Instant> again) {
		return again.<CompletionHandler<Void>>map((at) -> (complete, operations) -> operations.reschedule(complete, at))
			.orElseGet(CompletionHandler.OnCompleteRemove::new);
	}

}
