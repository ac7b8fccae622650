/**
 * Tests of the package.
 */
@NullMarked
package dev.atrium.recordings;

import org.jspecify.annotations.NullMarked;
