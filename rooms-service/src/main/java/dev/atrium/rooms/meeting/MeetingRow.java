package dev.atrium.rooms.meeting;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.EventIds;
import dev.atrium.events.EventIds.RecordingInstance;
import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.events.meeting.MeetingSettings;
import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.events.meeting.RoomMode;

/** A row of {@code meetings}; each component is a column. */
record MeetingRow(UUID id, UUID roomId, String status, String requestedPlatform, Instant startsAt, Instant endsAt,
		@Nullable Instant endedAt, boolean locked, String roomMode, String recordingType, String recordingTrigger,
		boolean storeVideo, @Nullable String region, @Nullable String platform, @Nullable String providerMeetingId,
		@Nullable String providerRoomName, @Nullable String roomUrl, @Nullable String hostRoomUrl, UUID cloudInstanceId,
		UUID rawTracksInstanceId, @Nullable String failureReason, @Nullable String failureDetail, int numClients,
		@Nullable Instant lastJoinedAt, @Nullable Instant sessionStartedAt, @Nullable Instant sessionEndedAt,
		@Nullable Instant recordingStartedAt, Instant requestedAt, boolean scheduled, @Nullable Instant admittedAt,
		@Nullable Instant closesAt, @Nullable Instant emptySince, @Nullable Instant dueAt) {

	static MeetingRow of(Meeting meeting, @Nullable Instant dueAt) {
		MeetingSettings settings = meeting.settings();
		MeetingWindow window = meeting.window();
		Optional<ProviderRoom> room = Optional.ofNullable(meeting.providerRoom());
		Optional<MeetingFailure> failure = Optional.ofNullable(meeting.failure());
		Presence presence = meeting.presence();
		Expectation expected = meeting.expectation();
		return new MeetingRow(meeting.id(), meeting.roomId(), meeting.status().name(), meeting.requestedPlatform(),
				window.startsAt(), window.endsAt(), window.endedAt(), settings.locked(), settings.roomMode().name(),
				settings.recordingType().name(), settings.recordingTrigger().name(), settings.storeVideo(),
				settings.region(), room.map(ProviderRoom::platform).orElse(null),
				room.map(ProviderRoom::meetingId).orElse(null), room.map(ProviderRoom::name).orElse(null),
				room.map(ProviderRoom::url).orElse(null), room.map(ProviderRoom::hostUrl).orElse(null),
				EventIds.ofRecordingInstance(meeting.id(), RecordingInstance.CLOUD),
				EventIds.ofRecordingInstance(meeting.id(), RecordingInstance.RAW_TRACKS),
				failure.map((why) -> why.reason().name()).orElse(null),
				failure.map(MeetingFailure::detail).orElse(null), presence.numClients(), presence.lastJoinedAt(),
				presence.sessionStartedAt(), presence.sessionEndedAt(), meeting.recordingStartedAt(),
				expected.requestedAt(), expected.scheduled(), expected.admittedAt(),
				room.map(ProviderRoom::closesAt).orElse(null), presence.emptySince(), dueAt);
	}

	Meeting toMeeting() {
		MeetingSettings settings = new MeetingSettings(this.locked, RoomMode.valueOf(this.roomMode),
				RecordingType.valueOf(this.recordingType), RecordingTrigger.valueOf(this.recordingTrigger),
				this.storeVideo, this.region);
		Presence presence = new Presence(this.numClients, this.lastJoinedAt, this.sessionStartedAt, this.sessionEndedAt,
				this.emptySince);
		return new Meeting(this.id, this.roomId, this.requestedPlatform, settings, MeetingStatus.valueOf(this.status),
				new MeetingWindow(this.startsAt, this.endsAt, this.endedAt),
				new Expectation(this.requestedAt, this.scheduled, this.admittedAt), providerRoom(), failure(), presence,
				this.recordingStartedAt);
	}

	private @Nullable ProviderRoom providerRoom() {
		if (this.platform == null) {
			return null;
		}
		return new ProviderRoom(this.platform, Objects.requireNonNull(this.providerMeetingId),
				Objects.requireNonNull(this.providerRoomName), Objects.requireNonNull(this.roomUrl), this.hostRoomUrl,
				// Of before there were extensions: it closes with the window.
				Objects.requireNonNullElse(this.closesAt, this.endsAt));
	}

	private @Nullable MeetingFailure failure() {
		if (this.failureReason == null) {
			return null;
		}
		return new MeetingFailure(MeetingCreationFailed.Reason.valueOf(this.failureReason),
				Objects.requireNonNull(this.failureDetail));
	}

}
