/**
 * What a room's owner may be told of by webhook, and where features tell it.
 */
@NullMarked
package dev.atrium.rooms.webhook;

import org.jspecify.annotations.NullMarked;
