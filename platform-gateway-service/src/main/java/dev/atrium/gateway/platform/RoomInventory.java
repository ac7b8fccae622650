package dev.atrium.gateway.platform;

import java.time.Instant;

import reactor.core.publisher.Flux;

/**
 * Providers that list the rooms that exist, so that those are found which nobody uses.
 */
public interface RoomInventory {

	/**
	 * Every room that bears a name of ours, newest first where the provider orders them;
	 * rooms of other names are left out.
	 */
	Flux<ListedRoom> rooms();

	/**
	 * A room as the provider lists it.
	 *
	 * @param room the room
	 * @param meetingDigits what its name says of our meeting: the last 16 or all 32
	 * hexadecimal digits of its id, in lower case and without hyphens
	 * @param createdAt when it was made; where the provider does not say it, when it was
	 * first to be used
	 */
	record ListedRoom(ProviderRoom room, String meetingDigits, Instant createdAt) {
	}

}
