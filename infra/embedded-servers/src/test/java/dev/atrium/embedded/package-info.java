/**
 * The embedded servers against their own clients.
 */
@NullMarked
package dev.atrium.embedded;

import org.jspecify.annotations.NullMarked;
