/**
 * The log of what is to be delivered, was, or could not be.
 */
@NullMarked
package dev.atrium.rooms.webhook.delivery;

import org.jspecify.annotations.NullMarked;
