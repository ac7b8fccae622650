/**
 * Tests of the package.
 */
@NullMarked
package dev.atrium.recordings.job;

import org.jspecify.annotations.NullMarked;
