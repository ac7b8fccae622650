/**
 * Recordings over HTTP.
 */
@NullMarked
package dev.atrium.rooms.recording.web;

import org.jspecify.annotations.NullMarked;
