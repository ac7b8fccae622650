/**
 * Meetings over HTTP.
 */
@NullMarked
package dev.atrium.rooms.meeting.web;

import org.jspecify.annotations.NullMarked;
