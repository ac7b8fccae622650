package dev.atrium.events.meeting;

import java.util.UUID;

import dev.atrium.events.Event;

/**
 * Something happened to one of our meetings.
 */
public sealed interface MeetingEvent extends Event permits MeetingRequested, MeetingCreated, MeetingCreationFailed,
		RecordingStartRequested, MeetingEndRequested, MeetingEnded {

	/** Our id of the meeting. */
	UUID meetingId();

	@Override
	default String key() {
		return meetingId().toString();
	}

}
