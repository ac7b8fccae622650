/**
 * Rooms at the providers that no meeting uses any more: found, and removed if asked to.
 */
@NullMarked
package dev.atrium.gateway.orphan;

import org.jspecify.annotations.NullMarked;
