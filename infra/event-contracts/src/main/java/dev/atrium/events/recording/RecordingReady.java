package dev.atrium.events.recording;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A finished recording can be fetched. Emitted by webhook-ingest-service from the
 * provider's callback, and by platform-gateway-service where the callback was lost.
 * Carries no link: links expire, so recording-service asks the gateway for one when it
 * downloads.
 *
 * @param recording which recording
 * @param providerRoomName the room it was made in, without a leading slash; ties it to
 * its meeting
 * @param kind what it consists of
 * @param startedAt when the recording began
 * @param durationSeconds its length by the provider's count, where it says it
 * @param objectKey where it lies in the team's or the provider's bucket, where it says so
 * @param tracks the files of a {@link RecordingKind#RAW_TRACKS} recording; empty for
 * other kinds
 * @param occurredAt when the provider announced it
 */
public record RecordingReady(RecordingRef recording, String providerRoomName, RecordingKind kind,
		@Nullable Instant startedAt, @Nullable Double durationSeconds, @Nullable String objectKey,
		List<RecordingTrack> tracks, Instant occurredAt) implements RecordingEvent {
}
