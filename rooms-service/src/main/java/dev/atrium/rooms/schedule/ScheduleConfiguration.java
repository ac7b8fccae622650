package dev.atrium.rooms.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The scheduler's store, threads and tasks. A task runs on a thread of the scheduler's
 * own, made for waiting: the only place where a pipeline is waited for.
 */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

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
	 * Tasks mostly wait for somebody's server. On virtual threads many can, so slow
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

	// As one bean, since their number is known only once the works are there.
	@Bean
	List<Task<?>> tasks(ObjectProvider<RecurringWork> recurring, ObjectProvider<DueWork> due, WorkRunner runner,
			Clock clock) {
		Stream<Task<?>> recurringTasks = recurring.stream().map((work) -> task(work, runner));
		Stream<Task<?>> dueTasks = due.stream().map((work) -> task(work, runner, clock));
		return Stream.concat(recurringTasks, dueTasks).toList();
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
