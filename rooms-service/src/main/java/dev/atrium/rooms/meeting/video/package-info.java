/**
 * The video that a meeting's provider composes of it, as far as meetings show it.
 */
@NullMarked
package dev.atrium.rooms.meeting.video;

import org.jspecify.annotations.NullMarked;
