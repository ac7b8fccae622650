/**
 * Work that is due later or comes round again: one instance does it, whichever is alive.
 */
@NullMarked
package dev.atrium.scheduling;

import org.jspecify.annotations.NullMarked;
