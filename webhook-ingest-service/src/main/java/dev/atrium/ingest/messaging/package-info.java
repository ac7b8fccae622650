/**
 * Callbacks in and events out of Kafka: keeps the raw ones, and normalises each exactly
 * once.
 */
@NullMarked
package dev.atrium.ingest.messaging;

import org.jspecify.annotations.NullMarked;
