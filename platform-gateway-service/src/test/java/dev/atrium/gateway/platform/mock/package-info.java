/**
 * A provider that lives in memory, for tests.
 */
@NullMarked
package dev.atrium.gateway.platform.mock;

import org.jspecify.annotations.NullMarked;
