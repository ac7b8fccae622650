package dev.atrium.events.conference;

import java.time.Instant;

import dev.atrium.events.Event;

/**
 * Something happened in a room at a provider. Emitted by webhook-ingest-service from the
 * provider's callbacks, which come late, twice and out of order, and by
 * platform-gateway-service where one was lost: consumers go by {@link #occurredAt()} and
 * by participant session, not by arrival.
 */
public sealed interface ConferenceEvent extends Event
		permits MeetingStarted, ParticipantJoined, ParticipantLeft, MeetingSessionEnded, RecordingStarted {

	/** The provider, such as {@code daily}. */
	String platform();

	/** When it happened, by the provider's clock. */
	Instant occurredAt();

}
