package dev.atrium.rooms.meeting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.meeting.video.ComposedVideo;

/**
 * The fields of a meeting that are about its first composed video; null for everybody but
 * the room's owner. All recordings are listed under {@code /recordings}.
 */
record MeetingVideo(
		@Schema(description = "Where Daily's composed video lies in the team's or Daily's bucket; for the owner",
				example = "acme/standup-1/1772360400000") @Nullable String dailyComposedVideoS3Key,
		@Schema(description = "Its length in seconds; for the owner",
				example = "1800") @Nullable Long dailyComposedVideoDuration) {

	static final MeetingVideo NONE = new MeetingVideo(null, null);

	private static final String DAILY = "daily";

	static MeetingVideo of(@Nullable ComposedVideo video) {
		if (video == null || !video.platform().equals(DAILY)) {
			return NONE;
		}
		Double seconds = video.durationSeconds();
		return new MeetingVideo(video.objectKey(), (seconds != null) ? Math.round(seconds) : null);
	}

}
