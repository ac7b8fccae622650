package dev.atrium.rooms.room;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.meeting.MeetingSettings;
import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.events.meeting.RoomMode;

/** A row of {@code rooms}; each component is a column. */
record RoomRow(UUID id, String name, String userId, Instant createdAt, long version, @Nullable String platform,
		@Nullable String fallbackPlatform, @Nullable String region, boolean locked, String roomMode,
		String recordingType, String recordingTrigger, boolean shared, boolean skipConsent, boolean storeVideo,
		@Nullable Integer recordingRetentionDays, @Nullable String icsUrl, boolean icsEnabled, int icsFetchInterval,
		@Nullable String emailTranscriptTo, boolean zulipAutoPost, String zulipStream, String zulipTopic) {

	static RoomRow of(Room room) {
		RoomSettings settings = room.settings();
		MeetingSettings meetings = settings.meetings();
		return new RoomRow(room.id(), settings.name(), room.userId(), room.createdAt(), room.version(),
				settings.platform(), settings.fallbackPlatform(), meetings.region(), meetings.locked(),
				meetings.roomMode().name(), meetings.recordingType().name(), meetings.recordingTrigger().name(),
				settings.shared(), settings.skipConsent(), meetings.storeVideo(), settings.recordingRetentionDays(),
				settings.calendar().url(), settings.calendar().enabled(), settings.calendar().fetchInterval(),
				settings.delivery().emailTo(), settings.delivery().zulipAutoPost(), settings.delivery().zulipStream(),
				settings.delivery().zulipTopic());
	}

	Room toRoom() {
		MeetingSettings meetings = new MeetingSettings(this.locked, RoomMode.valueOf(this.roomMode),
				RecordingType.valueOf(this.recordingType), RecordingTrigger.valueOf(this.recordingTrigger),
				this.storeVideo, this.region);
		RoomSettings settings = new RoomSettings(this.name, this.platform, this.fallbackPlatform, meetings, this.shared,
				this.skipConsent, this.recordingRetentionDays,
				new CalendarSettings(this.icsUrl, this.icsEnabled, this.icsFetchInterval),
				new TranscriptDelivery(this.emailTranscriptTo, this.zulipAutoPost, this.zulipStream, this.zulipTopic));
		return new Room(this.id, this.userId, this.createdAt, this.version, settings);
	}

}
