/**
 * Tests of the package.
 */
@NullMarked
package dev.atrium.recordings.link;

import org.jspecify.annotations.NullMarked;
