package dev.atrium.messaging.database;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactoryOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Disposables;

import org.springframework.r2dbc.core.DatabaseClient;

import dev.atrium.testkit.Database;
import dev.atrium.testkit.Servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

class PostgresNotificationsIT {

	private final Disposable.Composite subscriptions = Disposables.composite();

	private final PostgresqlConnectionFactory connections = connections(Servers.postgres().createDatabase());

	private final DatabaseClient database = DatabaseClient.create(this.connections);

	private final R2dbcPostgresNotifications notifications = new R2dbcPostgresNotifications(this.connections.create());

	@AfterEach
	void close() {
		this.subscriptions.dispose();
		this.notifications.destroy();
	}

	@Test
	void payloadsArriveInOrderAfterAnEmptyOneForTheConnection() {
		List<String> received = listen("meeting_created");
		await().until(() -> received.equals(List.of("")));

		notify("meeting_created", "one");
		notify("other_channel", "elsewhere");
		notify("meeting_created", "two");

		await().until(() -> received.size() >= 3);
		assertThat(received).containsExactly("", "one", "two");
	}

	@Test
	void everyListenerHearsTheSameAndALateOneLearnsThatTheConnectionStands() {
		List<String> early = listen("meeting_created");
		await().until(() -> early.equals(List.of("")));

		List<String> late = listen("meeting_created");
		assertThat(late).containsExactly("");
		notify("meeting_created", "both");

		await().until(() -> early.contains("both") && late.contains("both"));
	}

	@Test
	void brokenConnectionIsReplacedAndAnnounced() {
		List<String> first = listen("first");
		List<String> second = listen("second");
		await().until(() -> first.size() == 1 && second.size() == 1);

		cutListener();

		await().atMost(Duration.ofSeconds(15)).until(() -> first.size() == 2 && second.size() == 2);
		notify("first", "again");
		await().until(() -> first.equals(List.of("", "", "again")));
		assertThat(second).containsExactly("", "");
	}

	@Test
	void databaseRestartIsSurvived() {
		List<String> received = listen("meeting_created");
		await().until(() -> received.size() == 1);

		Servers.postgres().restart();

		await().atMost(Duration.ofSeconds(30)).until(() -> received.size() >= 2);
		notify("meeting_created", "back");
		await().until(() -> received.contains("back"));
	}

	@Test
	void channelThatIsNoIdentifierIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.notifications.listen("a; drop table outbox"));
	}

	private List<String> listen(String channel) {
		List<String> received = new CopyOnWriteArrayList<>();
		this.subscriptions.add(this.notifications.listen(channel).subscribe(received::add));
		return received;
	}

	private void notify(String channel, String payload) {
		this.database.sql("select pg_notify($1, $2)").bind(0, channel).bind(1, payload).then().block();
	}

	private void cutListener() {
		this.database.sql("""
				select pg_terminate_backend(pid) from pg_stat_activity
				where datname = current_database() and query like 'listen%'""").then().block();
	}

	private static PostgresqlConnectionFactory connections(Database database) {
		return new PostgresqlConnectionFactoryProvider()
			.create(ConnectionFactoryOptions.parse("r2dbc:" + database.url())
				.mutate()
				.option(ConnectionFactoryOptions.USER, database.username())
				.option(ConnectionFactoryOptions.PASSWORD, database.password())
				.build());
	}

}
