package dev.atrium.ingest.webhook.translation;

import org.jspecify.annotations.Nullable;

/** One way to write a room's name, for those who write {@code /room} and {@code room}. */
public final class RoomNames {

	private RoomNames() {
	}

	/** The name without leading slashes; {@code null} if nothing else is left. */
	public static @Nullable String bare(@Nullable String name) {
		String bare = (name == null) ? "" : name.strip().replaceFirst("^/+", "");
		return bare.isEmpty() ? null : bare;
	}

}
