package dev.atrium.rooms.access;

import java.util.Locale;

/** Whom an endpoint is for. */
enum Audience {

	ANYONE(200, 200, 200), USERS(401, 200, 200), SHARED(403, 403, 200), OWNER(401, 403, 403), OWNER_403(403, 403, 403),
	HOLDER(401, 404, 404);

	private final int anonymous;

	private final int user;

	private final int sharedWith;

	Audience(int anonymous, int user, int sharedWith) {
		this.anonymous = anonymous;
		this.user = user;
		this.sharedWith = sharedWith;
	}

	static Audience of(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	/** What somebody is answered whom the service does not know. */
	int forAnonymous(boolean shared) {
		return (shared && this == SHARED) ? this.sharedWith : this.anonymous;
	}

	/** What a user is answered who does not own the room. */
	int forOthers(boolean shared) {
		return shared ? this.sharedWith : this.user;
	}

}
