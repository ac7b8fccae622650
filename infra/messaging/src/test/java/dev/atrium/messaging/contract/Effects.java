package dev.atrium.messaging.contract;

import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * A table of the test's own that handlers write to, in the service's database.
 */
final class Effects {

	private final DatabaseClient database;

	Effects(DatabaseClient database) {
		this.database = database;
		database.sql("create table if not exists messaging_contract_effect (meeting_id uuid not null)").then().block();
	}

	Mono<Void> add(UUID meetingId) {
		return this.database.sql("insert into messaging_contract_effect (meeting_id) values ($1)")
			.bind(0, meetingId)
			.then();
	}

	/** How often a meeting's events took effect. */
	long count(UUID meetingId) {
		return this.database.sql("select count(*) from messaging_contract_effect where meeting_id = $1")
			.bind(0, meetingId)
			.mapValue(Long.class)
			.one()
			.blockOptional()
			.orElseThrow();
	}

}
