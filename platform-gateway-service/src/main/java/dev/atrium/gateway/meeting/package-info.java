/**
 * What the gateway knows of each meeting: what was asked for and the room it has got.
 */
@NullMarked
package dev.atrium.gateway.meeting;

import org.jspecify.annotations.NullMarked;
