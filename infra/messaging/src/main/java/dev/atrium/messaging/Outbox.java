package dev.atrium.messaging;

import java.util.UUID;

import reactor.core.publisher.Mono;

import dev.atrium.events.Event;

/**
 * Publishes events together with the state change that they report: both happen or
 * neither.
 */
public interface Outbox {

	/**
	 * Stores an event for publishing, in the caller's R2DBC transaction. It reaches its
	 * topic after the commit, at least once, and after the events with the same key that
	 * were committed before it.
	 *
	 * <p>
	 * Order among concurrent transactions is that of their appends, so append while
	 * holding the lock of the row that the event is about.
	 * @return completes when stored; fails with {@link IllegalStateException} outside a
	 * transaction and with {@link dev.atrium.events.MalformedEvent} for an incomplete
	 * event
	 */
	Mono<Void> append(Event event);

	/**
	 * The same for an event whose id follows from what it states
	 * ({@link dev.atrium.events.EventIds#ofFact}), so that it may be stated by several,
	 * at the same time too. While the event is kept here, which is for the outbox's
	 * retention after publishing, the same id is stored once; after that, consumers know
	 * it.
	 * @param id of version 5
	 * @return whether it was stored now; false if it was before
	 */
	Mono<Boolean> append(UUID id, Event event);

}
