package dev.atrium.events.conference;

import java.time.Instant;

import dev.atrium.events.Topics;

/**
 * A participant left a provider's room. Emitted by webhook-ingest-service from the
 * provider's callback, and by platform-gateway-service where the callback was lost. May
 * arrive before the matching {@link ParticipantJoined}, or after the same person has
 * joined again with a new session.
 *
 * @param platform the provider
 * @param providerRoomName its room, without a leading slash
 * @param participant who
 * @param occurredAt when, by the provider's clock
 */
public record ParticipantLeft(String platform, String providerRoomName, Participant participant,
		Instant occurredAt) implements ConferenceEvent {

	@Override
	public String key() {
		return Topics.roomKey(this.platform, this.providerRoomName);
	}

}
