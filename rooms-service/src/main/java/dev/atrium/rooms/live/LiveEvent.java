package dev.atrium.rooms.live;

import java.util.UUID;

/**
 * Something to tell those who watch.
 *
 * @param roomId the room that it happened in
 * @param meetingId the meeting that it is about
 * @param type what kind of thing it is
 * @param data how that is now, to be written as JSON; no keys, and nothing beyond what
 * the type says who may know
 */
public record LiveEvent(UUID roomId, UUID meetingId, LiveEventType type, Object data) {
}
