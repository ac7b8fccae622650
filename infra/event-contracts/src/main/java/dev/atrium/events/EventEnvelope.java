package dev.atrium.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An event with its CloudEvents 1.0 context attributes.
 *
 * @param <E> the event's family or type
 * @param id tells redeliveries of one event apart from two events; UUIDv7 where the event
 * arises with us, UUIDv5 where it stands for a provider's callback (see {@link EventIds})
 * @param source the service that states the event, as a URI reference such as
 * {@code /rooms-service}
 * @param time when the service stated it
 * @param event the fact itself
 */
public record EventEnvelope<E extends Event>(UUID id, String source, Instant time, E event) {
}
