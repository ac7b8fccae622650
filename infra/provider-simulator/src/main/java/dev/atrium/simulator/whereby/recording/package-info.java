/**
 * Whereby's recordings: triggers, REST and callbacks.
 */
@NullMarked
package dev.atrium.simulator.whereby.recording;

import org.jspecify.annotations.NullMarked;
