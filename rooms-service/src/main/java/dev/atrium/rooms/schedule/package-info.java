/**
 * Work that is due later or comes round again: one instance does it, whichever is alive.
 */
@NullMarked
package dev.atrium.rooms.schedule;

import org.jspecify.annotations.NullMarked;
