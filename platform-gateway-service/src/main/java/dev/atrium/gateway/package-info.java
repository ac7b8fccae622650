/**
 * The only service that calls the video providers, and the only one with their keys.
 */
@NullMarked
package dev.atrium.gateway;

import org.jspecify.annotations.NullMarked;
