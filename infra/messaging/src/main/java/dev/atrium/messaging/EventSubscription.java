package dev.atrium.messaging;

import dev.atrium.events.Event;
import dev.atrium.events.Topic;

/**
 * Declares, as a bean, that a service applies a topic's events. The consumer group is the
 * service's name: its instances share the topic's partitions.
 *
 * @param <E> the topic's sealed family
 * @param topic what to consume
 * @param handler how to apply it
 */
public record EventSubscription<E extends Event>(Topic<E> topic, EventHandler<E> handler) {
}
