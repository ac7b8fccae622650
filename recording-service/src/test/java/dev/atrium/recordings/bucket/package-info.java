/**
 * Tests of the package.
 */
@NullMarked
package dev.atrium.recordings.bucket;

import org.jspecify.annotations.NullMarked;
