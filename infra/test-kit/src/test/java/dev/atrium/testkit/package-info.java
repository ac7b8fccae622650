/**
 * The test kit as a test sees it.
 */
@NullMarked
package dev.atrium.testkit;

import org.jspecify.annotations.NullMarked;
