/**
 * Tests of the package.
 */
@NullMarked
package dev.atrium.recordings.web;

import org.jspecify.annotations.NullMarked;
