/**
 * Tests of the package.
 */
@NullMarked
package dev.atrium.recordings.storage;

import org.jspecify.annotations.NullMarked;
