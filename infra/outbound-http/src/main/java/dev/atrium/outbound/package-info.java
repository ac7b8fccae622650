/**
 * The one guard for URLs that come from outside: what may be fetched, from which
 * addresses, how long and how much.
 */
@NullMarked
package dev.atrium.outbound;

import org.jspecify.annotations.NullMarked;
