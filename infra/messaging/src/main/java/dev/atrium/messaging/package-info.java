/**
 * Events between services: CloudEvents over Kafka, a transactional outbox on the sending
 * side, an idempotent consumer on the receiving one.
 */
@NullMarked
package dev.atrium.messaging;

import org.jspecify.annotations.NullMarked;
