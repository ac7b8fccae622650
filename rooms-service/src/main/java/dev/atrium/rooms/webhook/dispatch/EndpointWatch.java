package dev.atrium.rooms.webhook.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.webhook.delivery.Deliveries;
import dev.atrium.rooms.webhook.delivery.Outcome;
import dev.atrium.rooms.webhook.endpoint.Endpoint;
import dev.atrium.rooms.webhook.endpoint.Endpoints;
import dev.atrium.rooms.webhook.endpoint.Health;
import dev.atrium.rooms.webhook.endpoint.PauseReason;

/**
 * Keeps in mind how endpoints are doing, and pauses one that is gone or only fails; what
 * is pending for it is held, for its owner to have it sent later.
 */
@Component
class EndpointWatch {

	private static final Logger log = LoggerFactory.getLogger(EndpointWatch.class);

	private final Endpoints endpoints;

	private final Deliveries deliveries;

	private final PauseProperties pause;

	private final Clock clock;

	EndpointWatch(Endpoints endpoints, Deliveries deliveries, PauseProperties pause, Clock clock) {
		this.endpoints = endpoints;
		this.deliveries = deliveries;
		this.pause = pause;
		this.clock = clock;
	}

	/** Notes what came of an attempt, in the caller's transaction. */
	Mono<Void> note(UUID roomId, Outcome outcome) {
		return (outcome instanceof Outcome.Delivered) ? recover(roomId) : fail(roomId, outcome);
	}

	private Mono<Void> recover(UUID roomId) {
		// Most of the time there is nothing to recover from, and no row to lock.
		return this.endpoints.find(roomId)
			.filter((endpoint) -> endpoint.health().failures() > 0)
			.flatMap((endpoint) -> this.endpoints.lock(roomId))
			.flatMap((endpoint) -> this.endpoints.save(endpoint.delivered()))
			.then();
	}

	private Mono<Void> fail(UUID roomId, Outcome outcome) {
		Instant now = this.clock.instant();
		return this.endpoints.lock(roomId)
			.map((endpoint) -> pauseIfDue(endpoint.failedAt(now), outcome, now))
			.flatMap(this.endpoints::save)
			.filter(Endpoint::isPaused)
			.flatMap((endpoint) -> this.deliveries.hold(roomId));
	}

	private Endpoint pauseIfDue(Endpoint endpoint, Outcome outcome, Instant now) {
		if (outcome instanceof Outcome.Gone) {
			return pause(endpoint, now, PauseReason.GONE);
		}
		return onlyFails(endpoint.health(), now) ? pause(endpoint, now, PauseReason.ONLY_FAILURES) : endpoint;
	}

	private boolean onlyFails(Health health, Instant now) {
		Instant since = health.failingSince();
		return since != null && health.failures() >= this.pause.failures()
				&& Duration.between(since, now).compareTo(this.pause.after()) >= 0;
	}

	private static Endpoint pause(Endpoint endpoint, Instant now, PauseReason why) {
		if (!endpoint.isPaused()) {
			log.warn("The webhook of room {} is paused: {}", endpoint.roomId(), why.words());
		}
		return endpoint.pausedAt(now, why);
	}

}
