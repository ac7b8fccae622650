/**
 * What Whereby's API and callbacks look like on the wire.
 */
@NullMarked
package dev.atrium.simulator.whereby.payload;

import org.jspecify.annotations.NullMarked;
