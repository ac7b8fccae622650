package dev.atrium.rooms.webhook.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.webhook.delivery.Deliveries;
import dev.atrium.rooms.webhook.delivery.Delivery;
import dev.atrium.rooms.webhook.endpoint.Endpoint;
import dev.atrium.rooms.webhook.endpoint.Endpoints;
import dev.atrium.rooms.webhook.sending.HostSlots;
import dev.atrium.rooms.webhook.sending.WebhookSender;
import dev.atrium.scheduling.DueWork;

/**
 * Makes one attempt at a delivery. The same message is sent twice only where an instance
 * dies between the attempt and the note of it; the receiver knows it by its id.
 */
@Component
public class DeliveryWork implements DueWork {

	/** Its name as a work. */
	public static final String NAME = "room-webhook";

	private static final Optional<Instant> NEVER = Optional.empty();

	// Whoever finds a host busy comes back within these, not all at the same moment.
	private static final Duration SHORTEST_TURN = Duration.ofMillis(500);

	private static final Duration LONGEST_TURN = Duration.ofSeconds(3);

	private final Deliveries deliveries;

	private final Endpoints endpoints;

	private final HostSlots hosts;

	private final WebhookSender sender;

	private final Settlement settlement;

	private final Clock clock;

	DeliveryWork(Deliveries deliveries, Endpoints endpoints, HostSlots hosts, WebhookSender sender,
			Settlement settlement, Clock clock) {
		this.deliveries = deliveries;
		this.endpoints = endpoints;
		this.hosts = hosts;
		this.sender = sender;
		this.settlement = settlement;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Mono<Optional<Instant>> run(String id) {
		return this.deliveries.findPending(UUID.fromString(id)).flatMap(this::deliver).defaultIfEmpty(NEVER);
	}

	private Mono<Optional<Instant>> deliver(Delivery delivery) {
		return this.endpoints.find(delivery.roomId())
			.filter((endpoint) -> !endpoint.isPaused())
			.flatMap((endpoint) -> this.hosts.at(endpoint.url(), () -> attempt(delivery, endpoint), this::inAMoment))
			.switchIfEmpty(Mono.defer(() -> this.deliveries.hold(delivery.roomId()).thenReturn(NEVER)));
	}

	private Mono<Optional<Instant>> attempt(Delivery delivery, Endpoint endpoint) {
		return this.sender.send(endpoint, delivery.message())
			.flatMap((exchange) -> this.settlement.settle(delivery, exchange));
	}

	private Mono<Optional<Instant>> inAMoment() {
		long millis = ThreadLocalRandom.current().nextLong(SHORTEST_TURN.toMillis(), LONGEST_TURN.toMillis());
		return Mono.just(Optional.of(this.clock.instant().plusMillis(millis)));
	}

}
