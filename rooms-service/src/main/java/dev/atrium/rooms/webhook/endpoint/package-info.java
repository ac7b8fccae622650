/**
 * Where a room's events go: the URL, its secrets, and how it has been doing.
 */
@NullMarked
package dev.atrium.rooms.webhook.endpoint;

import org.jspecify.annotations.NullMarked;
