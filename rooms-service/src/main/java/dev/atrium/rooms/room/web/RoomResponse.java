package dev.atrium.rooms.room.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.events.meeting.MeetingSettings;
import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.events.meeting.RoomMode;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.RoomSettings;

/**
 * A room as clients see it.
 */
@Schema(name = "Room")
record RoomResponse(UUID id, @Schema(example = "standup") String name,
		@Schema(description = "The owner; empty for everybody else") String userId, Instant createdAt,
		@Schema(description = "null: chosen by the deployment for each meeting",
				example = "daily") @Nullable String platform,
		@Schema(description = "Holds a meeting where the other one does not answer; null: none",
				example = "whereby") @Nullable String fallbackPlatform,
		@Schema(description = "Where the provider carries the media; null: its own choice",
				example = "eu-central-1") @Nullable String region,
		boolean isLocked, RoomMode roomMode, RecordingType recordingType, RecordingTrigger recordingTrigger,
		boolean isShared, boolean skipConsent, boolean storeVideo,
		@Schema(description = "Days after which recordings are erased; null: as the deployment has it",
				example = "90") @Nullable Integer recordingRetentionDays,
		@JsonUnwrapped RoomCalendar calendar, @JsonUnwrapped RoomWebhook webhook,
		@JsonUnwrapped RoomDelivery delivery) {

	static RoomResponse forOwner(Room room, RoomCalendar calendar, RoomWebhook webhook) {
		return of(room, room.userId(), calendar, webhook, RoomDelivery.of(room.settings().delivery()));
	}

	static RoomResponse forOthers(Room room) {
		return of(room, "", RoomCalendar.forOthers(room.settings().calendar()), RoomWebhook.NONE, RoomDelivery.NONE);
	}

	private static RoomResponse of(Room room, String userId, RoomCalendar calendar, RoomWebhook webhook,
			RoomDelivery delivery) {
		RoomSettings settings = room.settings();
		MeetingSettings meetings = settings.meetings();
		return new RoomResponse(room.id(), room.name(), userId, room.createdAt(), settings.platform(),
				settings.fallbackPlatform(), meetings.region(), meetings.locked(), meetings.roomMode(),
				meetings.recordingType(), meetings.recordingTrigger(), settings.shared(), settings.skipConsent(),
				meetings.storeVideo(), settings.recordingRetentionDays(), calendar, webhook, delivery);
	}

}
