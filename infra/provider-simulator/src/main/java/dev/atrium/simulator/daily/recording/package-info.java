/**
 * Daily's recordings: REST, remote control and callbacks.
 */
@NullMarked
package dev.atrium.simulator.daily.recording;

import org.jspecify.annotations.NullMarked;
