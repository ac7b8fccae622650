package dev.atrium.gateway.platform;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.events.meeting.RoomMode;

/**
 * The meeting that a provider shall host.
 *
 * @param meetingId our id; the provider's room can be found again by it
 * @param roomName our room's name, for people who read the provider's room name
 * @param endsAt when the provider shall close the room
 * @param locked whether visitors knock
 * @param roomMode the size of the meeting
 * @param recordingType where it is recorded, if at all
 * @param recordingTrigger what starts the recording
 * @param region where the provider shall carry the media, in its own words; absent: it
 * chooses
 */
public record MeetingPlan(UUID meetingId, String roomName, Instant endsAt, boolean locked, RoomMode roomMode,
		RecordingType recordingType, RecordingTrigger recordingTrigger, @Nullable String region) {
}
