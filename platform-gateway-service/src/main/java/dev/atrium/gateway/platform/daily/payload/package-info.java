/**
 * Daily's REST API as it is on the wire; never leaves the package above.
 */
@NullMarked
package dev.atrium.gateway.platform.daily.payload;

import org.jspecify.annotations.NullMarked;
