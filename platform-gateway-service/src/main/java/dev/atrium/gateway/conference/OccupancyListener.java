package dev.atrium.gateway.conference;

import reactor.core.publisher.Mono;

import dev.atrium.gateway.meeting.Meeting;

/**
 * Reacts to people coming, in the transaction that takes note of it.
 */
@FunctionalInterface
public interface OccupancyListener {

	/**
	 * Somebody is known to have come.
	 * @param meeting whose room, locked
	 * @param before how many people were there by what was known until then
	 * @param now how many are there now; the same for one who is known to have left
	 */
	Mono<Void> entered(Meeting meeting, long before, long now);

}
