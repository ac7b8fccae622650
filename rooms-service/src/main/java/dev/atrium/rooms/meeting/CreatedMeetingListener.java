package dev.atrium.rooms.meeting;

import reactor.core.publisher.Mono;

/**
 * Told when the provider's room of a meeting becomes known, in the same transaction and
 * under {@linkplain Meetings#lockProviderRoom the room's lock}: the moment to catch up on
 * what was heard of that room before.
 */
public interface CreatedMeetingListener {

	/** Catches up. */
	Mono<Void> onCreated(Meeting meeting, ProviderRoom room);

}
