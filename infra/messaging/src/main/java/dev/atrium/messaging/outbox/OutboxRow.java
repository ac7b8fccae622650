package dev.atrium.messaging.outbox;

import dev.atrium.messaging.cloudevents.EncodedEvent;

/**
 * A stored event that waits for publishing.
 *
 * @param position its place in the order
 * @param event what to send
 */
record OutboxRow(long position, EncodedEvent event) {
}
