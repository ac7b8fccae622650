package dev.atrium.rooms.room.web;

import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.atrium.events.meeting.MeetingSettings;
import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.events.meeting.RoomMode;
import dev.atrium.rooms.room.CalendarSettings;
import dev.atrium.rooms.room.RoomSettings;
import dev.atrium.rooms.room.TranscriptDelivery;

/**
 * A room as a client wants it; {@link RoomRequests} fills in what the client leaves out.
 */
@Schema(name = "RoomRequest")
record RoomRequest(
		@Schema(description = "Part of the room's URL; unique", example = "standup") @RoomName @Nullable String name,
		@Schema(description = "Provider of the room's meetings; null leaves the choice to the deployment",
				example = "daily") @Pattern(regexp = RoomRequest.PLATFORM_NAME) @Nullable String platform,
		@Schema(description = "Provider to hold a meeting at where the other one does not answer; null: none",
				example = "whereby") @Pattern(regexp = RoomRequest.PLATFORM_NAME) @Nullable String fallbackPlatform,
		@Schema(description = "Where the provider carries the media, in its own words; null leaves the choice to it",
				example = "eu-central-1") @Pattern(regexp = "[a-z0-9-]{1,32}") @Nullable String region,
		@Schema(description = "Visitors knock and wait to be let in", defaultValue = "false") boolean isLocked,
		@Schema(defaultValue = "normal") @NotNull RoomMode roomMode,
		@Schema(defaultValue = "cloud") @NotNull RecordingType recordingType,
		@Schema(defaultValue = "automatic-2nd-participant") @NotNull RecordingTrigger recordingTrigger,
		@Schema(description = "Every signed-in user sees the room", defaultValue = "false") boolean isShared,
		@Schema(description = "Participants are recorded without being asked",
				defaultValue = "false") boolean skipConsent,
		@Schema(description = "Video is kept beside the audio", defaultValue = "false") boolean storeVideo,
		@Schema(description = "Days after which recordings are erased; null: as the deployment has it",
				example = "90") @Min(1) @Max(3650) @Nullable Integer recordingRetentionDays,
		@Schema(description = "Calendar feed (iCalendar), https or webcal. Its events that name the room's URL "
				+ "get meetings",
				example = "https://calendar.example/team.ics") @CalendarUrl @Size(max = 2048) @Nullable String icsUrl,
		@Schema(description = "Whether the feed is read", defaultValue = "false") boolean icsEnabled,
		@Schema(description = "How often: in minutes up to 60, in seconds above",
				defaultValue = "300") @Min(1) @Max(86_400) int icsFetchInterval,
		@Schema(description = "Where transcripts shall be sent; kept, nothing is sent here",
				example = "team@example.org") @Email @Size(max = 254) @Nullable String emailTranscriptTo,
		@Schema(description = "Whether transcripts shall be posted to Zulip; kept, nothing is posted here",
				defaultValue = "false") boolean zulipAutoPost,
		@Schema(description = "The stream there", defaultValue = "",
				example = "meetings") @NotNull @Size(max = 60) String zulipStream,
		@Schema(description = "The topic there", defaultValue = "",
				example = "standup") @NotNull @Size(max = 60) String zulipTopic) {

	static final String PLATFORM_NAME = "[a-z][a-z0-9-]{0,31}";

	/** Where a new room starts from. */
	static final RoomRequest DEFAULTS = new RoomRequest(null, null, null, null, false, RoomMode.NORMAL,
			RecordingType.CLOUD, RecordingTrigger.AUTOMATIC_2ND_PARTICIPANT, false, false, false, null, null, false,
			CalendarSettings.NONE.fetchInterval(), null, false, "", "");

	static RoomRequest of(RoomSettings settings) {
		MeetingSettings meetings = settings.meetings();
		return new RoomRequest(settings.name(), settings.platform(), settings.fallbackPlatform(), meetings.region(),
				meetings.locked(), meetings.roomMode(), meetings.recordingType(), meetings.recordingTrigger(),
				settings.shared(), settings.skipConsent(), meetings.storeVideo(), settings.recordingRetentionDays(),
				settings.calendar().url(), settings.calendar().enabled(), settings.calendar().fetchInterval(),
				settings.delivery().emailTo(), settings.delivery().zulipAutoPost(), settings.delivery().zulipStream(),
				settings.delivery().zulipTopic());
	}

	/** What it asks for; call it once valid. */
	RoomSettings toSettings() {
		MeetingSettings meetings = new MeetingSettings(this.isLocked, this.roomMode, this.recordingType,
				this.recordingTrigger, this.storeVideo, this.region);
		return new RoomSettings(Objects.requireNonNull(this.name), this.platform, this.fallbackPlatform, meetings,
				this.isShared, this.skipConsent, this.recordingRetentionDays, calendar(), delivery());
	}

	private CalendarSettings calendar() {
		return new CalendarSettings(given(this.icsUrl), this.icsEnabled, this.icsFetchInterval);
	}

	private TranscriptDelivery delivery() {
		return new TranscriptDelivery(given(this.emailTranscriptTo), this.zulipAutoPost, this.zulipStream,
				this.zulipTopic);
	}

	// Reflector's frontend sends an empty text for none.
	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
