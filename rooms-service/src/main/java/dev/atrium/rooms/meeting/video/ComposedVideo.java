package dev.atrium.rooms.meeting.video;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One file with everybody's audio and video.
 *
 * @param meetingId the meeting
 * @param platform the provider that made it
 * @param objectKey where it lies in the team's or the provider's bucket, where the
 * provider says so
 * @param durationSeconds its length, if known
 */
public record ComposedVideo(UUID meetingId, String platform, @Nullable String objectKey,
		@Nullable Double durationSeconds) {
}
