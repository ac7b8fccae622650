/**
 * Whereby's REST API as it is on the wire; never leaves the package above.
 */
@NullMarked
package dev.atrium.gateway.platform.whereby.payload;

import org.jspecify.annotations.NullMarked;
