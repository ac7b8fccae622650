package dev.atrium.rooms.room.web;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.events.meeting.MeetingSettings;
import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.events.meeting.RoomMode;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.room.CalendarSettings;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.RoomSettings;

/**
 * A room as clients see it.
 */
@Schema(name = "Room")
record RoomResponse(UUID id, @Schema(example = "standup") String name, @Schema(description = "The owner") String userId,
		Instant createdAt,
		@Schema(description = "null: chosen by the deployment for each meeting",
				example = "daily") @Nullable String platform,
		@Schema(description = "Holds a meeting where the other one does not answer; null: none",
				example = "whereby") @Nullable String fallbackPlatform,
		@Schema(description = "Where the provider carries the media; null: its own choice",
				example = "eu-central-1") @Nullable String region,
		boolean isLocked, RoomMode roomMode, RecordingType recordingType, RecordingTrigger recordingTrigger,
		boolean isShared, boolean skipConsent, boolean storeVideo,
		@Schema(description = "The calendar's feed; null for everybody but the owner") @Nullable String icsUrl,
		boolean icsEnabled, @Schema(description = "In minutes up to 60, in seconds above") int icsFetchInterval) {

	static RoomResponse of(Room room, Caller caller) {
		RoomSettings settings = room.settings();
		MeetingSettings meetings = settings.meetings();
		CalendarSettings calendar = settings.calendar();
		return new RoomResponse(room.id(), room.name(), room.userId(), room.createdAt(), settings.platform(),
				settings.fallbackPlatform(), meetings.region(), meetings.locked(), meetings.roomMode(),
				meetings.recordingType(), meetings.recordingTrigger(), settings.shared(), settings.skipConsent(),
				meetings.storeVideo(), caller.owns(room.userId()) ? calendar.url() : null, calendar.enabled(),
				calendar.fetchInterval());
	}

}
