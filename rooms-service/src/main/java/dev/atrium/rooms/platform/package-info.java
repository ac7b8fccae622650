/**
 * Which provider hosts a meeting, and what the gateway says about providers.
 */
@NullMarked
package dev.atrium.rooms.platform;

import org.jspecify.annotations.NullMarked;
