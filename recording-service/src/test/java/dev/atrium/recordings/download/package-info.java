/**
 * Tests of the package.
 */
@NullMarked
package dev.atrium.recordings.download;

import org.jspecify.annotations.NullMarked;
