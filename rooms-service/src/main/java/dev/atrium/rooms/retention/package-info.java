/**
 * How what is kept for a time only is removed.
 */
@NullMarked
package dev.atrium.rooms.retention;

import org.jspecify.annotations.NullMarked;
