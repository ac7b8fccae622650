/**
 * What Daily's API and callbacks look like on the wire.
 */
@NullMarked
package dev.atrium.simulator.daily.payload;

import org.jspecify.annotations.NullMarked;
