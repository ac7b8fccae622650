/**
 * The transactional outbox: events stored with the state change that they report, then
 * relayed to Kafka.
 */
@NullMarked
package dev.atrium.messaging.outbox;

import org.jspecify.annotations.NullMarked;
