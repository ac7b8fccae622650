package dev.atrium.rooms.meeting;

import dev.atrium.events.meeting.MeetingCreationFailed;

/**
 * Why a meeting could not be created.
 *
 * @param reason what kind of failure it was
 * @param detail the failure in words that a user may read
 */
public record MeetingFailure(MeetingCreationFailed.Reason reason, String detail) {
}
