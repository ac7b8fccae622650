package dev.atrium.rooms.live;

import java.util.Locale;

/**
 * What kind of thing is told live.
 */
public enum LiveEventType {

	/** How a meeting is now; anybody may know who may see the meeting. */
	MEETING(false),
	/** Somebody came or went; names of people are for the room's owner. */
	PARTICIPANT(true),
	/** How far a recording has come; recordings are the owner's. */
	RECORDING(true);

	private final boolean forOwnerOnly;

	LiveEventType(boolean forOwnerOnly) {
		this.forOwnerOnly = forOwnerOnly;
	}

	/** Whether only the room's owner is told. */
	public boolean isForOwnerOnly() {
		return this.forOwnerOnly;
	}

	/** Its name on the wire; never change it. */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
