package dev.atrium.messaging;

import reactor.core.publisher.Mono;

import dev.atrium.events.Event;
import dev.atrium.events.EventEnvelope;

/**
 * Applies the events of a topic to a service's own data.
 *
 * @param <E> the topic's sealed family
 */
@FunctionalInterface
public interface EventHandler<E extends Event> {

	/**
	 * Applies one event. Runs in an R2DBC transaction that also records the event's id,
	 * so each event is applied once however often it is delivered; keep it short and free
	 * of calls to other systems. Events of one key arrive in order.
	 * @return completes when applied. A transient error (database away) is tried again
	 * until it passes; any other error a few times, then the record goes to the topic's
	 * dead letters
	 */
	Mono<Void> handle(EventEnvelope<? extends E> received);

}
