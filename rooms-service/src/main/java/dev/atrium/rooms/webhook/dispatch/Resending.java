package dev.atrium.rooms.webhook.dispatch;

import java.util.List;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

import dev.atrium.rooms.audit.Action;
import dev.atrium.rooms.audit.Audit;
import dev.atrium.rooms.audit.Deed;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.webhook.delivery.Deliveries;
import dev.atrium.rooms.webhook.delivery.Delivery;
import dev.atrium.rooms.webhook.delivery.DeliveryFilter;
import dev.atrium.rooms.webhook.endpoint.Endpoints;
import dev.atrium.scheduling.Schedule;

/**
 * Has deliveries sent anew, under the ids that the receiver may know already.
 */
@Service
public class Resending {

	/** How many deliveries one call can have sent anew. */
	public static final int MOST = 1_000;

	private final Endpoints endpoints;

	private final Deliveries deliveries;

	private final Schedule schedule;

	private final Audit audit;

	Resending(Endpoints endpoints, Deliveries deliveries, Schedule schedule, Audit audit) {
		this.endpoints = endpoints;
		this.deliveries = deliveries;
		this.schedule = schedule;
		this.audit = audit;
	}

	/** One delivery, whatever has become of it. */
	public Mono<Delivery> one(Room room, Caller caller, UUID id) {
		return this.audit.noted(caller, sendAnew(room.id(), id), (delivery) -> deed(room, id.toString()))
			.then(Mono.defer(() -> this.deliveries.find(room.id(), id)));
	}

	/**
	 * The oldest finished deliveries of a room that pass a filter, at most {@link #MOST}.
	 * @return how many
	 */
	public Mono<Integer> range(Room room, Caller caller, DeliveryFilter filter) {
		return this.audit.noted(caller, sendAnew(room.id(), filter), (count) -> deed(room, count + " deliveries"));
	}

	private Mono<Delivery> sendAnew(UUID roomId, UUID id) {
		return requireOpen(roomId).then(this.deliveries.find(roomId, id))
			.switchIfEmpty(Mono.error(ProblemType.DELIVERY_NOT_FOUND::asProblem))
			.flatMap((delivery) -> this.deliveries.sendAnew(delivery)
				.then(this.schedule.afterCommit(DeliveryWork.NAME, List.of(id.toString())))
				.thenReturn(delivery));
	}

	private Mono<Integer> sendAnew(UUID roomId, DeliveryFilter filter) {
		return requireOpen(roomId).thenMany(this.deliveries.sendAnew(roomId, filter, MOST))
			.map(UUID::toString)
			.collectList()
			.flatMap((ids) -> this.schedule.afterCommit(DeliveryWork.NAME, ids).thenReturn(ids.size()));
	}

	private static Deed deed(Room room, String which) {
		return Deed.in(room.id(), room.name(), Action.WEBHOOK_RESENT).with(which);
	}

	private Mono<Void> requireOpen(UUID roomId) {
		return this.endpoints.find(roomId)
			.switchIfEmpty(Mono.error(ProblemType.WEBHOOK_NOT_SET::asProblem))
			.filter((endpoint) -> !endpoint.isPaused())
			.switchIfEmpty(Mono.error(ProblemType.WEBHOOK_PAUSED::asProblem))
			.then();
	}

}
