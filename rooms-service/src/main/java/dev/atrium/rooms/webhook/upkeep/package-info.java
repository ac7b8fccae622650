/**
 * What keeps the deliveries going and their log in bounds.
 */
@NullMarked
package dev.atrium.rooms.webhook.upkeep;

import org.jspecify.annotations.NullMarked;
