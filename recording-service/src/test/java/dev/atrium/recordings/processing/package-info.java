/**
 * Tests of the package.
 */
@NullMarked
package dev.atrium.recordings.processing;

import org.jspecify.annotations.NullMarked;
