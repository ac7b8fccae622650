package dev.atrium.rooms.meeting.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.events.meeting.MeetingSettings;
import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.events.meeting.RoomMode;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.MeetingFailure;
import dev.atrium.rooms.meeting.MeetingStatus;
import dev.atrium.rooms.meeting.ProviderRoom;

/**
 * A meeting as clients see it.
 */
@Schema(name = "Meeting")
record MeetingResponse(UUID id, UUID roomId, MeetingStatus status,
		@Schema(description = "Why it failed, if it did") @Nullable MeetingFailure failure,
		@Schema(description = "The provider that hosts it, or will", example = "daily") String platform,
		@Schema(description = "The provider that was chosen for it", example = "daily") String requestedPlatform,
		@Schema(description = "The provider's name of its room; empty until created") String roomName,
		@Schema(description = "Where to join; empty until created") String roomUrl,
		@Schema(description = "Where the host joins; empty for everybody but the owner, and where there is none") String hostRoomUrl,
		Instant startDate, Instant endDate, @Nullable String userId, boolean isLocked, RoomMode roomMode,
		RecordingType recordingType, RecordingTrigger recordingTrigger, boolean storeVideo,
		@Schema(description = "People in the meeting now") int numClients,
		@Schema(description = "People can join") boolean isActive,
		@Schema(description = "When the provider began to record") @Nullable Instant recordingStartedAt,
		@JsonUnwrapped MeetingCalendar calendar, @JsonUnwrapped MeetingVideo video) {

	static MeetingResponse of(Meeting meeting, String url, MeetingCalendar calendar, MeetingVideo video,
			boolean forOwner) {
		ProviderRoom room = meeting.providerRoom();
		MeetingSettings settings = meeting.settings();
		return new MeetingResponse(meeting.id(), meeting.roomId(), meeting.status(), meeting.failure(),
				meeting.platform(), meeting.requestedPlatform(), (room != null) ? room.name() : "", url,
				forOwner ? hostUrl(room) : "", meeting.window().startsAt(), meeting.window().endsAt(), null,
				settings.locked(), settings.roomMode(), settings.recordingType(), settings.recordingTrigger(),
				settings.storeVideo(), meeting.presence().numClients(), meeting.status().isJoinable(),
				meeting.recordingStartedAt(), calendar, video);
	}

	private static String hostUrl(@Nullable ProviderRoom room) {
		return (room != null && room.hostUrl() != null) ? room.hostUrl() : "";
	}

}
