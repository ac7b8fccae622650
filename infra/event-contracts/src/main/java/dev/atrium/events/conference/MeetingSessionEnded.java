package dev.atrium.events.conference;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.Topics;

/**
 * A session ended in a provider's room: everybody has left (Daily, up to 20 s late), or
 * fewer than two have been there for about a minute (Whereby). Emitted by
 * webhook-ingest-service from the provider's callback, and by platform-gateway-service
 * where the callback was lost.
 *
 * @param platform the provider
 * @param providerRoomName its room, without a leading slash
 * @param providerSessionId the provider's id of this session
 * @param occurredAt when it ended
 */
public record MeetingSessionEnded(String platform, String providerRoomName, @Nullable String providerSessionId,
		Instant occurredAt) implements ConferenceEvent {

	@Override
	public String key() {
		return Topics.roomKey(this.platform, this.providerRoomName);
	}

}
