/**
 * Events as Kafka records: CloudEvents 1.0 in binary mode.
 */
@NullMarked
package dev.atrium.messaging.cloudevents;

import org.jspecify.annotations.NullMarked;
