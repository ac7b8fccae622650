package dev.atrium.gateway.platform;

import reactor.core.publisher.Mono;

/**
 * Providers whose rooms show a logo of ours.
 */
public interface RoomTheme {

	/**
	 * Shows a logo in a room.
	 * @param roomName the provider's room, without a leading slash
	 * @param logo the image
	 */
	Mono<Void> setLogo(String roomName, Logo logo);

	/**
	 * An image.
	 *
	 * @param fileName its name, with the ending that tells its format
	 * @param content the file's bytes; not copied, nobody may change them
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Logo(String fileName, byte[] content) {
	}

}
