package dev.atrium.gateway.schedule;

import java.util.List;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The scheduler's store and tasks. A task runs on a thread of the scheduler's own, made
 * for waiting: the only place where a pipeline is waited for.
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

	// As one bean, since their number is known only once the works are there. Two works
	// of
	// one name are refused by the scheduler.
	@Bean
	List<Task<?>> recurringTasks(ObjectProvider<RecurringWork> single, ObjectProvider<RecurringWorks> several,
			WorkRunner runner) {
		Stream<RecurringWork> all = Stream.concat(single.stream(),
				several.stream().flatMap((works) -> works.works().stream()));
		return all.<Task<?>>map((work) -> task(work, runner)).toList();
	}

	private static Task<Void> task(RecurringWork work, WorkRunner runner) {
		return Tasks.recurring(work.name(), FixedDelay.of(work.period()))
			.onFailureReschedule()
			.onDeadExecutionRevive()
			.execute((instance, context) -> runner.run(work).block());
	}

}
