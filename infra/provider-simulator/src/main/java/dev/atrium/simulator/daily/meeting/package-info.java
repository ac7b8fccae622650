/**
 * Daily's meeting sessions and meeting tokens.
 */
@NullMarked
package dev.atrium.simulator.daily.meeting;

import org.jspecify.annotations.NullMarked;
