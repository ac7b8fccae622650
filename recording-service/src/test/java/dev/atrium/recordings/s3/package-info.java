/**
 * Tests of the package.
 */
@NullMarked
package dev.atrium.recordings.s3;

import org.jspecify.annotations.NullMarked;
