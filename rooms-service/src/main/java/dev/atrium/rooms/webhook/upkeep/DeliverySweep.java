package dev.atrium.rooms.webhook.upkeep;

import java.time.Duration;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.webhook.delivery.Deliveries;
import dev.atrium.rooms.webhook.dispatch.DeliveryWork;
import dev.atrium.scheduling.RecurringWork;
import dev.atrium.scheduling.Schedule;

/**
 * Has sent what a crash between a commit and the asking for it has left behind.
 */
@Component
class DeliverySweep implements RecurringWork {

	private static final Logger log = LoggerFactory.getLogger(DeliverySweep.class);

	private static final int BATCH = 1_000;

	private final Deliveries deliveries;

	private final Schedule schedule;

	private final UpkeepProperties properties;

	DeliverySweep(Deliveries deliveries, Schedule schedule, UpkeepProperties properties) {
		this.deliveries = deliveries;
		this.schedule = schedule;
		this.properties = properties;
	}

	@Override
	public String name() {
		return "room-webhook-sweep";
	}

	@Override
	public Duration period() {
		return this.properties.sweepPeriod();
	}

	@Override
	public Mono<Void> run() {
		return this.deliveries.forgotten(DeliveryWork.NAME, this.properties.overdue(), BATCH)
			.map(UUID::toString)
			.collectList()
			.filter((ids) -> !ids.isEmpty())
			.doOnNext((ids) -> log.info("{} webhook deliveries were left behind and are sent now", ids.size()))
			.flatMap((ids) -> this.schedule.ifNotAsked(DeliveryWork.NAME, ids));
	}

}
