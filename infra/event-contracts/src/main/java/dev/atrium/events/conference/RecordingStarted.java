package dev.atrium.events.conference;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.Topics;

/**
 * A provider began to record. Emitted by webhook-ingest-service from the provider's
 * callback. Daily names no room here: the meeting is found by {@link #instanceId()},
 * which the gateway derived from it
 * ({@link dev.atrium.events.EventIds#ofRecordingInstance}).
 *
 * @param platform the provider
 * @param providerRecordingId the provider's id of the recording, where it has one yet
 * @param providerRoomName its room, without a leading slash, where the provider says it
 * @param instanceId the id under which the gateway started the recording, where the
 * provider says it
 * @param occurredAt when it began
 */
public record RecordingStarted(String platform, @Nullable String providerRecordingId, @Nullable String providerRoomName,
		@Nullable UUID instanceId, Instant occurredAt) implements ConferenceEvent {

	@Override
	public String key() {
		return Topics.roomKey(this.platform, (this.providerRoomName != null) ? this.providerRoomName : substitute());
	}

	private String substitute() {
		return (this.instanceId != null) ? this.instanceId.toString() : String.valueOf(this.providerRecordingId);
	}

}
