/**
 * Recordings that the server starts, where the provider does not do it by itself.
 */
@NullMarked
package dev.atrium.gateway.recording;

import org.jspecify.annotations.NullMarked;
