package dev.atrium.rooms.recording;

import java.util.Locale;

/** Why a recording is erased. */
enum ErasureCause {

	/** A participant denies to be recorded. */
	CONSENT_DENIED,
	/** It was kept for as long as it is to be. */
	RETENTION,
	/** Its owner has deleted it and has not wanted it back. */
	DELETED,
	/** Its room was deleted a while ago. */
	ROOM_DELETED;

	/** Its name in events. */
	String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
