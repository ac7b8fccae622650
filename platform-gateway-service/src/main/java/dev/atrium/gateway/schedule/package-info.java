/**
 * Work that comes round again: one instance does it, whichever is alive.
 */
@NullMarked
package dev.atrium.gateway.schedule;

import org.jspecify.annotations.NullMarked;
