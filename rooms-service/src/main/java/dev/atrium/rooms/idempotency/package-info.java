/**
 * Requests that a client may send again without harm, because it gave them a key.
 */
@NullMarked
package dev.atrium.rooms.idempotency;

import org.jspecify.annotations.NullMarked;
