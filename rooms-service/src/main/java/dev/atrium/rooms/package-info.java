/**
 * REST for the frontend: rooms, their meetings and recordings.
 */
@NullMarked
package dev.atrium.rooms;

import org.jspecify.annotations.NullMarked;
