/**
 * A stand-in for Daily.co and Whereby: their HTTP APIs, room pages, media and signed
 * webhooks, in memory and steered by hand or by a test.
 */
@NullMarked
package dev.atrium.simulator;

import org.jspecify.annotations.NullMarked;
