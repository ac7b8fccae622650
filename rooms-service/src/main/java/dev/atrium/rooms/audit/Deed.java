package dev.atrium.rooms.audit;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody does.
 *
 * @param action what kind of thing
 * @param roomId in which room, if in one
 * @param roomName what that is called
 * @param detail more about it, never a secret
 */
public record Deed(Action action, @Nullable UUID roomId, @Nullable String roomName, @Nullable String detail) {

	/** Something done in a room. */
	public static Deed in(UUID roomId, String roomName, Action action) {
		return new Deed(action, roomId, roomName, null);
	}

	/** Something that has to do with no room. */
	public static Deed of(Action action) {
		return new Deed(action, null, null, null);
	}

	/** The same with more about it. */
	public Deed with(String more) {
		return new Deed(this.action, this.roomId, this.roomName, more);
	}

}
