package dev.atrium.gateway.schedule;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import io.micrometer.observation.ObservationRegistry;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.testkit.Database;
import dev.atrium.testkit.Servers;

import static dev.atrium.gateway.support.TestDriver.eventually;
import static org.assertj.core.api.Assertions.assertThat;

class ScheduleIT {

	private final Database database = Servers.postgres().createDatabase();

	private final AtomicInteger running = new AtomicInteger();

	private final AtomicInteger mostAtOnce = new AtomicInteger();

	private final AtomicInteger turns = new AtomicInteger();

	@BeforeEach
	void migrate() {
		Flyway.configure()
			.dataSource("jdbc:" + this.database.url(), this.database.username(), this.database.password())
			.locations("classpath:db/migration")
			.load()
			.migrate();
	}

	@Test
	void oneOfTwoInstancesDoesAWorkAtATime() {
		RecurringWork work = new TestWork("measured",
				Mono.delay(Duration.ofMillis(50))
					.then()
					.doOnSubscribe(
							(start) -> this.mostAtOnce.accumulateAndGet(this.running.incrementAndGet(), Math::max))
					.doFinally((end) -> this.running.decrementAndGet()));

		instance(work).run((one) -> instance(work).run((other) -> eventually().until(() -> this.turns.get() >= 20)));

		assertThat(this.mostAtOnce).hasValue(1);
	}

	@Test
	void workOfADeadInstanceGoesOnElsewhere() {
		RecurringWork work = new TestWork("orphaned", Mono.empty());
		instance(work).withPropertyValues("db-scheduler.enabled=false")
			.run((never) -> sql(never,
					"""
							insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
							values ('orphaned', 'recurring', now() - interval '1 hour', true, 'dead', now() - interval '1 hour', 1)""")
				.update());

		instance(work).run((alive) -> eventually().until(() -> this.turns.get() >= 2));
	}

	@Test
	void failuresAndHangsConcernNeitherTheNextTurnNorOtherWork() {
		RecurringWork failing = new TestWork("failing", Mono.error(() -> new Unavailable("not today")));
		RecurringWork throwing = new TestWork("throwing", Mono.defer(() -> {
			throw new IllegalStateException("not today either");
		}));
		AtomicInteger hung = new AtomicInteger();
		RecurringWork hanging = new TestWork("hanging", Mono.<Void>never().doOnCancel(hung::incrementAndGet));
		AtomicInteger well = new AtomicInteger();

		instance(failing, throwing, hanging, new TestWork("well", Mono.fromRunnable(well::incrementAndGet)))
			.run((context) -> {
				eventually().until(() -> well.get() >= 3 && hung.get() >= 2 && failures(context, "failing") >= 3
						&& failures(context, "throwing") >= 3);
				assertThat(failures(context, "well")).isZero();
			});
	}

	@Test
	void turnThatHasBegunComesToItsEndOnShutdown() {
		AtomicInteger begun = new AtomicInteger();
		AtomicInteger ended = new AtomicInteger();
		RecurringWork work = new TestWork("unhurried",
				Mono.delay(Duration.ofMillis(300))
					.doOnSubscribe((start) -> begun.incrementAndGet())
					.doOnNext((end) -> ended.incrementAndGet())
					.then());

		instance(work).run((context) -> eventually().until(() -> begun.get() > 0));

		assertThat(ended).hasValue(begun.get());
	}

	private ApplicationContextRunner instance(RecurringWork... works) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DbSchedulerAutoConfiguration.class))
			.withUserConfiguration(ScheduleConfiguration.class)
			.withBean(RecurringWorks.class, () -> () -> List.of(works))
			.withBean(WorkRunner.class,
					() -> new WorkRunner(ObservationRegistry.NOOP, new ScheduleProperties(Duration.ofMillis(500))))
			.withPropertyValues("spring.flyway.url=jdbc:" + this.database.url(),
					"spring.flyway.user=" + this.database.username(),
					"spring.flyway.password=" + this.database.password(), "db-scheduler.polling-interval=20ms",
					"db-scheduler.heartbeat-interval=200ms", "db-scheduler.polling-strategy=lock-and-fetch",
					"db-scheduler.failure-logger-level=off");
	}

	private static int failures(ApplicationContext context, String work) {
		return sql(context, "select coalesce(consecutive_failures, 0) from scheduled_tasks where task_name = ?")
			.param(work)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	private static JdbcClient.StatementSpec sql(ApplicationContext context, String sql) {
		return JdbcClient.create(context.getBean(DataSource.class)).sql(sql);
	}

	private final class TestWork implements RecurringWork {

		private final String name;

		private final Mono<Void> turn;

		private TestWork(String name, Mono<Void> turn) {
			this.name = name;
			this.turn = turn;
		}

		@Override
		public String name() {
			return this.name;
		}

		@Override
		public Duration period() {
			return Duration.ofMillis(10);
		}

		@Override
		public Mono<Void> run() {
			ScheduleIT.this.turns.incrementAndGet();
			return this.turn;
		}

	}

}
