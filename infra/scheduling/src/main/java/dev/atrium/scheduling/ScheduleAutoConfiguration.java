package dev.atrium.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The scheduler's store, threads and tasks. A task runs on a thread of the scheduler's
 * own, made for waiting: the only place where a pipeline is waited for.
 */
@AutoConfiguration(before = DbSchedulerAutoConfiguration.class)
@EnableConfigurationProperties(ScheduleProperties.class)
@EnableScheduling
public class ScheduleAutoConfiguration {

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

	/**
	 * The scheduler works over JDBC; Boot makes no {@code DataSource} beside R2DBC.
	 */
	@Bean
	HikariDataSource scheduleStore(@Value("${spring.flyway.url}") String url,
			@Value("${spring.flyway.user}") String user, @Value("${spring.flyway.password}") String password) {
		HikariDataSource dataSource = new HikariDataSource();
		dataSource.setPoolName("schedule");
		dataSource.setJdbcUrl(url);
		dataSource.setUsername(user);
		dataSource.setPassword(password);
		dataSource.setMaximumPoolSize(3);
		return dataSource;
	}

	/**
	 * Tasks mostly wait for somebody else's server. On virtual threads many can, so slow
	 * servers do not use up the threads of the others.
	 */
	@Bean
	DbSchedulerCustomizer virtualThreads() {
		ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("schedule-", 0).factory());
		return new DbSchedulerCustomizer() {

			@Override
			public Optional<ExecutorService> executorService() {
				return Optional.of(threads);
			}

		};
	}

	@Bean
	Schedule schedule(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
		return new Schedule(scheduler, clock);
	}

	@Bean
	WorkRunner workRunner(ObservationRegistry observations, ScheduleProperties properties) {
		return new WorkRunner(observations, properties);
	}

	@Bean
	WorkGauges workGauges(DatabaseClient database, MeterRegistry meters) {
		return new WorkGauges(new WorkStates(database), meters);
	}

	// As one bean, since their number is known only once the works are there. Two works
	// of one name are refused by the scheduler.
	@Bean
	List<Task<?>> tasks(ObjectProvider<RecurringWork> single, ObjectProvider<RecurringWorks> several,
			ObjectProvider<DueWork> due, WorkRunner runner, Clock clock) {
		Stream<RecurringWork> recurring = Stream.concat(single.stream(),
				several.stream().flatMap((works) -> works.works().stream()));
		return Stream
			.<Task<?>>concat(recurring.map((work) -> task(work, runner)),
					due.stream().map((work) -> task(work, runner, clock)))
			.toList();
	}

	private static Task<Void> task(RecurringWork work, WorkRunner runner) {
		return Tasks.recurring(work.name(), FixedDelay.of(work.period()))
			.onFailureReschedule()
			.onDeadExecutionRevive()
			.execute((instance, context) -> runner.run(work.name(), work.run()).block());
	}

	private static Task<Void> task(DueWork work, WorkRunner runner, Clock clock) {
		return Tasks.custom(TaskDescriptor.of(work.name()))
			.onFailure((failed, operations) -> operations.reschedule(failed, clock.instant().plus(AFTER_FAILURE)))
			.onDeadExecutionRevive()
			.execute((instance, context) -> completion(
					Objects.requireNonNull(runner.run(work.name(), work.run(instance.getId())).block(), work.name())));
	}

	private static CompletionHandler<Void> completion(Optional<Instant> again) {
		return again.<CompletionHandler<Void>>map((at) -> (complete, operations) -> operations.reschedule(complete, at))
			.orElseGet(CompletionHandler.OnCompleteRemove::new);
	}

}
