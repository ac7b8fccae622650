package dev.atrium.messaging.consumer;

import java.time.Instant;
import java.util.UUID;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactoryOptions;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.r2dbc.core.DatabaseClient;

import dev.atrium.testkit.Database;
import dev.atrium.testkit.Servers;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessedEventsIT {

	private final DatabaseClient database = messagingTables();

	private final ProcessedEvents processed = new ProcessedEvents(this.database);

	private final UUID eventId = UUID.randomUUID();

	@Test
	void eventIsNewOncePerConsumerAndTopic() {
		assertThat(this.processed.add("rooms", "meetings", this.eventId).block()).isTrue();
		assertThat(this.processed.add("rooms", "meetings", this.eventId).block()).isFalse();
		assertThat(this.processed.add("rooms", "recordings", this.eventId).block()).isTrue();
		assertThat(this.processed.add("gateway", "meetings", this.eventId).block()).isTrue();
	}

	@Test
	void idsPastTheirRetentionAreForgottenAndLaterOnesKept() {
		this.processed.add("rooms", "meetings", this.eventId).block();
		this.database.sql("update processed_event set processed_at = $1")
			.bind(0, Instant.parse("2026-01-01T00:00:00Z"))
			.then()
			.block();
		this.processed.add("rooms", "meetings", UUID.randomUUID()).block();

		assertThat(this.processed.purge(Instant.parse("2026-01-01T00:00:00Z")).block()).isZero();
		assertThat(this.processed.purge(Instant.parse("2026-01-01T00:00:01Z")).block()).isOne();
		assertThat(this.processed.add("rooms", "meetings", this.eventId).block()).isTrue();
	}

	private static DatabaseClient messagingTables() {
		Database database = Servers.postgres().createDatabase();
		Flyway.configure()
			.dataSource("jdbc:" + database.url(), database.username(), database.password())
			.locations("classpath:db/messaging")
			.load()
			.migrate();
		return DatabaseClient.create(new PostgresqlConnectionFactoryProvider()
			.create(ConnectionFactoryOptions.parse("r2dbc:" + database.url())
				.mutate()
				.option(ConnectionFactoryOptions.USER, database.username())
				.option(ConnectionFactoryOptions.PASSWORD, database.password())
				.build()));
	}

}
