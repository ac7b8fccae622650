package dev.atrium.recordings.erasure;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One thing that there is, or was, of a recording.
 *
 * @param place where
 * @param key what it is called there
 * @param removedAt when it was removed; null: it is still to be
 * @param failure why it could not be removed when that was last tried
 */
public record ErasureItem(Place place, String key, @Nullable Instant removedAt, @Nullable String failure) {

	static ErasureItem found(Place place, String key) {
		return new ErasureItem(place, key, null, null);
	}

	/** Whether it is still to be removed. */
	boolean isThere() {
		return this.removedAt == null;
	}

	/** Its name in the proof. */
	String name() {
		return this.place.wireName() + ':' + this.key;
	}

}
