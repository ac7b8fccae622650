/**
 * Tests of the guard.
 */
@NullMarked
package dev.atrium.outbound;

import org.jspecify.annotations.NullMarked;
