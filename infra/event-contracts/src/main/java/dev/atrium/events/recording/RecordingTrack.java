package dev.atrium.events.recording;

import org.jspecify.annotations.Nullable;

/**
 * One participant's audio or video in a {@link RecordingKind#RAW_TRACKS} recording.
 *
 * @param type {@code audio} or {@code video}
 * @param objectKey its key in the team's bucket; the name carries participant and start
 * @param sizeBytes its size, where the provider says it
 */
public record RecordingTrack(String type, String objectKey, @Nullable Long sizeBytes) {
}
