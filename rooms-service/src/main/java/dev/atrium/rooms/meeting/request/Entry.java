package dev.atrium.rooms.meeting.request;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.idempotency.KeyedRequest;

/**
 * Somebody's wish to enter a room.
 *
 * @param roomName the room
 * @param duplicate whether it must be a new meeting
 * @param caller who it is
 * @param key the key that the client gave the wish, if any
 */
public record Entry(String roomName, boolean duplicate, Caller caller, @Nullable String key) {

	@Nullable KeyedRequest keyed() {
		return KeyedRequest.of(this.key, this.caller, "enter room " + this.roomName + ' ' + this.duplicate);
	}

}
