/**
 * Tests of the package.
 */
@NullMarked
package dev.atrium.recordings.recording;

import org.jspecify.annotations.NullMarked;
