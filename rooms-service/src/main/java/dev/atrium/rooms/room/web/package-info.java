/**
 * Rooms over HTTP.
 */
@NullMarked
package dev.atrium.rooms.room.web;

import org.jspecify.annotations.NullMarked;
