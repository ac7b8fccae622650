/**
 * What tests of calendars share.
 */
@NullMarked
package dev.atrium.rooms.calendar;

import org.jspecify.annotations.NullMarked;
