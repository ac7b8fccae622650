/**
 * Durable calls to providers: stored with what makes them necessary, made by one pool of
 * workers per platform.
 */
@NullMarked
package dev.atrium.gateway.task;

import org.jspecify.annotations.NullMarked;
