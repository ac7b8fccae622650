package dev.atrium.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.r2dbc.core.DatabaseClient;

import dev.atrium.testkit.Database;
import dev.atrium.testkit.Servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ScheduleIT {

	private final Database database = Servers.postgres().createDatabase();

	private final AtomicInteger running = new AtomicInteger();

	private final AtomicInteger mostAtOnce = new AtomicInteger();

	private final AtomicInteger turns = new AtomicInteger();

	@BeforeEach
	void migrate() {
		DataSource store = new DriverManagerDataSource("jdbc:" + this.database.url(), this.database.username(),
				this.database.password());
		new ResourceDatabasePopulator(new ClassPathResource("scheduled_tasks.sql")).execute(store);
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
		RecurringWork failing = new TestWork("failing", Mono.error(() -> new NotToday()));
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

	@Test
	void workThatDoesNotGetDoneIsShown() {
		instance().withPropertyValues("db-scheduler.enabled=false").run((context) -> {
			sql(context,
					"""
							insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, last_success,
								consecutive_failures)
							values ('failing', 'recurring', now(), false, 1, now() - interval '1 hour', 4),
								('new', 'recurring', now(), false, 1, null, null)""")
				.update();

			context.getBean(WorkGauges.class).refresh().block();

			assertThat(gauge(context, "atrium.work.success.age", "failing")).isBetween(3600.0, 3700.0);
			assertThat(gauge(context, "atrium.work.failures", "failing")).isEqualTo(4);
			assertThat(gauge(context, "atrium.work.success.age", "new")).isNaN();
			assertThat(gauge(context, "atrium.work.failures", "new")).isZero();
		});
	}

	private ApplicationContextRunner instance(RecurringWork... works) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(ScheduleAutoConfiguration.class, DbSchedulerAutoConfiguration.class))
			.withBean(RecurringWorks.class, () -> () -> List.of(works))
			.withBean(Clock.class, Clock::systemUTC)
			.withBean(ObservationRegistry.class, () -> ObservationRegistry.NOOP)
			.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.withBean(DatabaseClient.class, this::client)
			.withPropertyValues("atrium.schedule.deadline=500ms", "spring.flyway.url=jdbc:" + this.database.url(),
					"spring.flyway.user=" + this.database.username(),
					"spring.flyway.password=" + this.database.password(), "db-scheduler.polling-interval=20ms",
					"db-scheduler.heartbeat-interval=200ms", "db-scheduler.polling-strategy=lock-and-fetch",
					"db-scheduler.failure-logger-level=off");
	}

	private DatabaseClient client() {
		return DatabaseClient
			.create(ConnectionFactories.get(ConnectionFactoryOptions.parse("r2dbc:" + this.database.url())
				.mutate()
				.option(ConnectionFactoryOptions.USER, this.database.username())
				.option(ConnectionFactoryOptions.PASSWORD, this.database.password())
				.build()));
	}

	private static ConditionFactory eventually() {
		return await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(50));
	}

	private static double gauge(ApplicationContext context, String name, String work) {
		return context.getBean(MeterRegistry.class).get(name).tag("work", work).gauge().value();
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

	private static final class NotToday extends RuntimeException implements ExpectedFailure {

		private static final long serialVersionUID = 1L;

		@Override
		public String detail() {
			return "not today";
		}

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
