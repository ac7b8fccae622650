package dev.atrium.events.conference;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.Topics;

/**
 * A session began in a provider's room: at Daily with the first participant, at Whereby
 * with the second. Emitted by webhook-ingest-service from the provider's callback, and by
 * platform-gateway-service where the callback was lost.
 *
 * @param platform the provider
 * @param providerRoomName its room, without a leading slash
 * @param providerSessionId the provider's id of this session
 * @param occurredAt when it began
 */
public record MeetingStarted(String platform, String providerRoomName, @Nullable String providerSessionId,
		Instant occurredAt) implements ConferenceEvent {

	@Override
	public String key() {
		return Topics.roomKey(this.platform, this.providerRoomName);
	}

}
