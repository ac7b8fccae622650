package dev.atrium.rooms.room.web;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import dev.atrium.events.meeting.MeetingSettings;
import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.events.meeting.RoomMode;
import dev.atrium.rooms.room.RoomSettings;

/**
 * A room as a client wants it.
 */
@Schema(name = "RoomRequest")
record RoomRequest(
		@Schema(description = "Part of the room's URL; unique", example = "standup",
				requiredMode = Schema.RequiredMode.REQUIRED) @RoomName @Nullable String name,
		@Schema(description = "Provider of the room's meetings; null leaves the choice to the deployment",
				example = "daily") @Pattern(regexp = "[a-z][a-z0-9-]{0,31}") @Nullable String platform,
		@Schema(description = "Visitors knock and wait to be let in",
				defaultValue = "false") @JsonSetter(nulls = Nulls.FAIL) @Nullable Boolean isLocked,
		@Schema(defaultValue = "normal") @JsonSetter(nulls = Nulls.FAIL) @Nullable RoomMode roomMode,
		@Schema(defaultValue = "cloud") @JsonSetter(nulls = Nulls.FAIL) @Nullable RecordingType recordingType,
		@Schema(defaultValue = "automatic-2nd-participant") @JsonSetter(
				nulls = Nulls.FAIL) @Nullable RecordingTrigger recordingTrigger,
		@Schema(description = "Every signed-in user sees the room",
				defaultValue = "false") @JsonSetter(nulls = Nulls.FAIL) @Nullable Boolean isShared,
		@Schema(description = "Participants are recorded without being asked",
				defaultValue = "false") @JsonSetter(nulls = Nulls.FAIL) @Nullable Boolean skipConsent,
		@Schema(description = "Video is kept beside the audio",
				defaultValue = "false") @JsonSetter(nulls = Nulls.FAIL) @Nullable Boolean storeVideo) {

	static RoomRequest of(RoomSettings settings) {
		MeetingSettings meetings = settings.meetings();
		return new RoomRequest(settings.name(), settings.platform(), meetings.locked(), meetings.roomMode(),
				meetings.recordingType(), meetings.recordingTrigger(), settings.shared(), settings.skipConsent(),
				meetings.storeVideo());
	}

	/** What it asks for, with defaults where it says nothing; call it once valid. */
	RoomSettings toSettings() {
		MeetingSettings meetings = new MeetingSettings(Boolean.TRUE.equals(this.isLocked),
				Objects.requireNonNullElse(this.roomMode, RoomMode.NORMAL),
				Objects.requireNonNullElse(this.recordingType, RecordingType.CLOUD),
				Objects.requireNonNullElse(this.recordingTrigger, RecordingTrigger.AUTOMATIC_2ND_PARTICIPANT),
				Boolean.TRUE.equals(this.storeVideo));
		return new RoomSettings(Objects.requireNonNull(this.name), this.platform, meetings,
				Boolean.TRUE.equals(this.isShared), Boolean.TRUE.equals(this.skipConsent));
	}

}
