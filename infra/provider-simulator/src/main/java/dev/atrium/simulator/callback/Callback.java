package dev.atrium.simulator.callback;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.atrium.simulator.room.RoomKey;

/**
 * A callback and what became of it so far.
 *
 * @param id names it in the journal; the platform's event id is in the body, and not
 * always unique
 * @param type the platform's event type
 * @param room what it is about
 * @param body the bytes that are sent and signed
 * @param attempts the tries so far
 * @param delivered whether one of them succeeded
 */
public record Callback(String id, String type, RoomKey room, String body, List<CallbackAttempt> attempts,
		boolean delivered) {

	public Callback {
		attempts = List.copyOf(attempts);
	}

	/**
	 * One that was not sent yet.
	 */
	public static Callback unsent(String type, RoomKey room, String body) {
		return new Callback(UUID.randomUUID().toString(), type, room, body, List.of(), false);
	}

	Callback tried(CallbackAttempt attempt, boolean success) {
		return new Callback(this.id, this.type, this.room, this.body,
				Stream.concat(this.attempts.stream(), Stream.of(attempt)).toList(), this.delivered || success);
	}

}
