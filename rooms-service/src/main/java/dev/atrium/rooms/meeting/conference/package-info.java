/**
 * What happens inside a meeting, told by its provider: who is there, and when it is over.
 */
@NullMarked
package dev.atrium.rooms.meeting.conference;

import org.jspecify.annotations.NullMarked;
