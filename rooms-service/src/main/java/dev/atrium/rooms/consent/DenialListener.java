package dev.atrium.rooms.consent;

import reactor.core.publisher.Mono;

import dev.atrium.rooms.meeting.Meeting;

/**
 * Told when a participant denies to be recorded, in the same transaction and under the
 * meeting's lock.
 */
public interface DenialListener {

	/** Draws the consequences. */
	Mono<Void> onDenied(Meeting meeting);

}
