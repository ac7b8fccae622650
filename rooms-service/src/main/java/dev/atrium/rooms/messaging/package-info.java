/**
 * Which topics the service applies, and what it makes of events that change nothing.
 */
@NullMarked
package dev.atrium.rooms.messaging;

import org.jspecify.annotations.NullMarked;
