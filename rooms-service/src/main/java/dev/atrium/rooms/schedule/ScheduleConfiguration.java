package dev.atrium.rooms.schedule;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The scheduler's store, threads and recurring tasks; features bring tasks of other kinds
 * as beans. A task runs on a thread of the scheduler's own, made for waiting: the only
 * place where a pipeline is waited for.
 */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

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
	List<Task<?>> recurringTasks(ObjectProvider<RecurringWork> works, WorkRunner runner) {
		return works.stream().<Task<?>>map((work) -> task(work, runner)).toList();
	}

	private static Task<Void> task(RecurringWork work, WorkRunner runner) {
		return Tasks.recurring(work.name(), FixedDelay.of(work.period()))
			.onFailureReschedule()
			.onDeadExecutionRevive()
			.execute((instance, context) -> runner.run(work).block());
	}

}
