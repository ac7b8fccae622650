/**
 * How every service talks to the broker: client defaults and the platform's topics.
 */
@NullMarked
package dev.atrium.messaging.kafka;

import org.jspecify.annotations.NullMarked;
