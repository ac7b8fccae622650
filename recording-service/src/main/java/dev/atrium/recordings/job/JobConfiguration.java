package dev.atrium.recordings.job;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.atrium.recordings.recording.Recordings;
import dev.atrium.recordings.recording.Recordings.Turn;

/**
 * The scheduler's store and tasks. A task runs on a thread of the scheduler's own, made
 * for waiting: the only place where a pipeline is waited for.
 */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

	/**
	 * The scheduler works over JDBC; Boot makes no {@code DataSource} beside R2DBC.
	 */
	@Bean
	HikariDataSource jobStore(@Value("${spring.flyway.url}") String url, @Value("${spring.flyway.user}") String user,
			@Value("${spring.flyway.password}") String password) {
		HikariDataSource dataSource = new HikariDataSource();
		dataSource.setPoolName("jobs");
		dataSource.setJdbcUrl(url);
		dataSource.setUsername(user);
		dataSource.setPassword(password);
		dataSource.setMaximumPoolSize(4);
		return dataSource;
	}

	@Bean
	Task<Void> recordingTask(RecordingJob job, JobProperties properties, Clock clock) {
		return Tasks.custom(RecordingJobs.TASK)
			.onFailure((failed, operations) -> operations.reschedule(failed,
					clock.instant().plus(properties.faultDelay())))
			.onDeadExecutionRevive()
			.execute((instance,
					context) -> completion(Objects.requireNonNull(job.run(UUID.fromString(instance.getId())).block())));
	}

	@Bean
	Task<Void> recordingSweepTask(Recordings recordings, JobProperties properties, Clock clock) {
		return Tasks.recurring("recording-sweep", FixedDelay.of(properties.sweepInterval()))
			.execute((instance, context) -> {
				List<Turn> forgotten = recordings.withoutJob(RecordingJobs.TASK.getTaskName()).collectList().block();
				Objects.requireNonNull(forgotten)
					.forEach((turn) -> RecordingJobs.scheduleIn(context.getSchedulerClient(), turn, clock));
			});
	}

	private static CompletionHandler<Void> completion(Verdict verdict) {
		return switch (verdict) {
			case Verdict.Done done -> new CompletionHandler.OnCompleteRemove<>();
			case Verdict.Again(var at) -> (complete, operations) -> operations.reschedule(complete, at);
		};
	}

}
