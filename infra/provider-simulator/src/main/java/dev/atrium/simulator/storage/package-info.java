/**
 * Object storage the platforms write to, with signed links, ranges and faults.
 */
@NullMarked
package dev.atrium.simulator.storage;

import org.jspecify.annotations.NullMarked;
