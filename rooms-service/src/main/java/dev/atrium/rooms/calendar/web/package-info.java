/**
 * Calendars over HTTP.
 */
@NullMarked
package dev.atrium.rooms.calendar.web;

import org.jspecify.annotations.NullMarked;
