/**
 * Whereby.
 */
@NullMarked
package dev.atrium.gateway.platform.whereby;

import org.jspecify.annotations.NullMarked;
