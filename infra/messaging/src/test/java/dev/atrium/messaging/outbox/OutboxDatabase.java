package dev.atrium.messaging.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import org.flywaydb.core.Flyway;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.messaging.cloudevents.EncodedEvent;
import dev.atrium.testkit.Database;
import dev.atrium.testkit.Servers;

/**
 * A database with nothing but messaging's tables, and no relay of its own.
 */
final class OutboxDatabase implements AutoCloseable {

	private final ConnectionPool connections;

	private final DatabaseClient client;

	private final OutboxRows rows;

	OutboxDatabase() {
		Database database = Servers.postgres().createDatabase();
		Flyway.configure()
			.dataSource("jdbc:" + database.url(), database.username(), database.password())
			.locations("classpath:db/messaging")
			.load()
			.migrate();
		this.connections = new ConnectionPool(ConnectionPoolConfiguration
			.builder(ConnectionFactories.get(ConnectionFactoryOptions.parse("r2dbc:" + database.url())
				.mutate()
				.option(ConnectionFactoryOptions.USER, database.username())
				.option(ConnectionFactoryOptions.PASSWORD, database.password())
				.build()))
			.build());
		this.client = DatabaseClient.create(this.connections);
		this.rows = new OutboxRows(this.client);
	}

	OutboxRows rows() {
		return this.rows;
	}

	TransactionalOperator transactions() {
		return TransactionalOperator.create(new R2dbcTransactionManager(this.connections));
	}

	/** Appends events of a key, whose payloads are their numbers from 1. */
	void append(String key, int count) {
		Flux.fromStream(IntStream.rangeClosed(1, count).boxed())
			.concatMap((number) -> append(UUID.randomUUID(), key, Integer.toString(number)))
			.then()
			.block();
	}

	/** Appends one event. */
	Mono<Boolean> append(UUID id, String key, String payload) {
		return this.rows.insert(new EncodedEvent(id, "meetings", key, "dev.atrium.MeetingEnded.v1", "/test",
				Instant.now(), payload, null));
	}

	/** What of a key waits, in order. */
	List<String> waiting(String key) {
		return this.client
			.sql("select payload from outbox where message_key = $1 and published_at is null order by position")
			.bind(0, key)
			.mapValue(String.class)
			.all()
			.collectList()
			.blockOptional()
			.orElseThrow();
	}

	/** Cuts the connections of the relays that hold a lane. */
	void cutLaneHolders() {
		this.client.sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'").then().block();
	}

	/** Makes all that is published look as if it had been published earlier. */
	void publishedSince(Instant moment) {
		this.client.sql("update outbox set published_at = $1 where published_at is not null")
			.bind(0, moment)
			.then()
			.block();
	}

	long size() {
		return this.client.sql("select count(*) from outbox").mapValue(Long.class).one().blockOptional().orElseThrow();
	}

	@Override
	public void close() {
		this.connections.dispose();
	}

}
