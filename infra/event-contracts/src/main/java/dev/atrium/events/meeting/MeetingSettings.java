package dev.atrium.events.meeting;

import org.jspecify.annotations.Nullable;

/**
 * How a meeting is held and recorded; copied from its room when it is requested.
 *
 * @param locked visitors knock and wait to be let in
 * @param roomMode the size of the meeting
 * @param recordingType where it is recorded, if at all
 * @param recordingTrigger what starts the recording
 * @param storeVideo whether the video is kept beside the audio
 * @param region where the provider shall carry the media, in the provider's words, such
 * as Daily's {@code eu-central-1}; absent: the provider chooses
 */
public record MeetingSettings(boolean locked, RoomMode roomMode, RecordingType recordingType,
		RecordingTrigger recordingTrigger, boolean storeVideo, @Nullable String region) {
}
