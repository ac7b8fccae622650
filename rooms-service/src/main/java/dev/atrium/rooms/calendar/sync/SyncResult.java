package dev.atrium.rooms.calendar.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a sync went, with Reflector's names.
 *
 * @param status what came out of it
 * @param hash our mark of the feed
 * @param eventsFound events of this room
 * @param totalEvents events of any room
 * @param eventsCreated events new to us
 * @param eventsUpdated events that had changed or are back
 * @param eventsDeleted events that are no longer there
 * @param error why it failed, for the room's owner
 * @param reason why nothing was done
 */
public record SyncResult(Status status, @Nullable String hash, int eventsFound, int totalEvents, int eventsCreated,
		int eventsUpdated, int eventsDeleted, @Nullable String error, @Nullable String reason) {

	static SyncResult success(FeedContent content, EventChanges changes) {
		return new SyncResult(Status.SUCCESS, content.hash(), content.feed().occurrences().size(),
				content.feed().total(), changes.added().size(), changes.changed().size(), changes.removed().size(),
				null, null);
	}

	static SyncResult unchanged(@Nullable String hash, int deleted) {
		return new SyncResult(Status.UNCHANGED, hash, 0, 0, 0, 0, deleted, null, null);
	}

	static SyncResult error(String why) {
		return new SyncResult(Status.ERROR, null, 0, 0, 0, 0, 0, why, null);
	}

	/** What can come out of a sync. */
	public enum Status {

		/** The feed was read. */
		@JsonProperty("success")
		SUCCESS,
		/** The server says that it has not changed. */
		@JsonProperty("unchanged")
		UNCHANGED,
		/** It could not be fetched or read; what was known stays. */
		@JsonProperty("error")
		ERROR

	}

}
