package dev.atrium.gateway.reconciliation.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.gateway.conference.OpenVisit;
import dev.atrium.gateway.conference.RoomActivity;
import dev.atrium.gateway.platform.Presence;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.reconciliation.Progress;

/**
 * Asks a provider who is in its rooms, where it can tell, and remembers who was not seen.
 */
@Component
class Sightings {

	private final RoomActivity activity;

	private final Absences absences;

	private final TransactionalOperator transaction;

	private final Duration afterTime;

	Sightings(RoomActivity activity, Absences absences, TransactionalOperator transaction,
			SessionProperties properties) {
		this.activity = activity;
		this.absences = absences;
		this.transaction = transaction;
		this.afterTime = properties.afterTime();
	}

	/** Who is where; empty at a provider that does not tell. */
	Mono<Sighting> take(Configured platform, Progress progress, Instant now) {
		return Mono.justOrEmpty(platform.capability(Presence.class))
			.flatMap((presence) -> take(platform.name(), presence, now))
			.flatMap((sighting) -> remember(sighting, Objects.requireNonNullElse(progress.comparedAt(), Instant.MIN))
				.thenReturn(sighting));
	}

	// What is believed is read first: who comes in between is no absence.
	private Mono<Sighting> take(String platform, Presence presence, Instant now) {
		Mono<List<OpenVisit>> believed = this.activity.open(platform, now.minus(this.afterTime)).collectList();
		Mono<List<Absence>> before = this.absences.at(platform).collectList();
		return believed.flatMap((visits) -> presence.presence()
			.flatMap((present) -> before.map((absent) -> new Sighting(now, present, visits, absent))));
	}

	private Mono<Void> remember(Sighting sighting, Instant before) {
		return Flux.fromIterable(sighting.resolvedAbsences())
			.concatMap(this.absences::remove)
			.thenMany(Flux.fromIterable(sighting.newAbsences(before)))
			.concatMap(this.absences::add)
			.then()
			.as(this.transaction::transactional);
	}

}
