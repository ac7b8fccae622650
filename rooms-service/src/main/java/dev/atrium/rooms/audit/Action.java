package dev.atrium.rooms.audit;

import java.util.Locale;

/** What owners do that is noted. */
public enum Action {

	/** A room was made. */
	ROOM_CREATED,
	/** Settings of a room were changed; the detail names them. */
	ROOM_CHANGED,
	/** A room was deleted with everything in it. */
	ROOM_DELETED,
	/** Where a room's events are sent, which or under which secret was changed. */
	WEBHOOK_CHANGED,
	/** A new secret was made; the one before stays valid for a while. */
	WEBHOOK_SECRET_ROTATED,
	/** A paused webhook was resumed. */
	WEBHOOK_RESUMED,
	/** A test event was sent. */
	WEBHOOK_TESTED,
	/** Deliveries were sent again; the detail says which or how many. */
	WEBHOOK_RESENT,
	/** The calendar was read at the owner's wish. */
	CALENDAR_SYNCED,
	/** A meeting was ended; the detail has its id. */
	MEETING_ENDED,
	/** A recording was deleted; the detail has its id. */
	RECORDING_DELETED,
	/** A deleted recording was restored; the detail has its id. */
	RECORDING_RESTORED,
	/** An API key was made; the detail has its id. */
	API_KEY_CREATED,
	/** An API key was revoked; the detail has its id. */
	API_KEY_REVOKED;

	/** How clients spell it, such as {@code webhook_secret_rotated}. */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
