/**
 * The idempotent consumer: each event is applied once, however often it is delivered.
 */
@NullMarked
package dev.atrium.messaging.consumer;

import org.jspecify.annotations.NullMarked;
