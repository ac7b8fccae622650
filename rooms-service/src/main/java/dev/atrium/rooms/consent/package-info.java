/**
 * What participants say to being recorded.
 */
@NullMarked
package dev.atrium.rooms.consent;

import org.jspecify.annotations.NullMarked;
