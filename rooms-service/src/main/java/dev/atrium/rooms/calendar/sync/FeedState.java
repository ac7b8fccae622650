package dev.atrium.rooms.calendar.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.calendar.fetch.Fetched.Validators;

/**
 * How the last fetches of a room's calendar went. A row of {@code calendar_feeds}; each
 * component is a column.
 *
 * @param roomId the room
 * @param url of which all else speaks
 * @param etag the server's mark of what was read last
 * @param lastModified the server's date of it
 * @param contentHash our mark of it
 * @param readUntil until when events begin that were read
 * @param syncedAt when the server last gave a good answer
 * @param retryAt when to try again; {@code null} if the last fetch went well
 * @param failures fetches in a row that failed
 * @param failure why the last one did
 * @param emptyFetches fetches in a row that found no events at all, or nothing there
 * @param problems what the feed has in it that could not be used
 */
public record FeedState(UUID roomId, String url, @Nullable String etag, @Nullable String lastModified,
		@Nullable String contentHash, @Nullable Instant readUntil, @Nullable Instant syncedAt,
		@Nullable Instant retryAt, int failures, @Nullable String failure, int emptyFetches,
		@Nullable String problems) {

	private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

	private static final int MOST_DOUBLINGS = 6;

	static FeedState untouched(UUID roomId, String url) {
		return new FeedState(roomId, url, null, null, null, null, null, null, 0, null, 0, null);
	}

	/** What tells one content from another: the server's mark, or ours. */
	public @Nullable String mark() {
		return (this.etag != null) ? this.etag : this.contentHash;
	}

	/**
	 * What to tell the server: nothing when what was read is running out, since then the
	 * feed is needed again, changed or not.
	 */
	Validators validators(Instant neededUntil) {
		boolean enough = this.readUntil != null && this.readUntil.isAfter(neededUntil);
		return enough ? new Validators(this.etag, this.lastModified) : Validators.NONE;
	}

	FeedState unchanged(Instant now) {
		int empty = (this.emptyFetches > 0) ? this.emptyFetches + 1 : 0;
		return new FeedState(this.roomId, this.url, this.etag, this.lastModified, this.contentHash, this.readUntil, now,
				null, 0, null, empty, this.problems);
	}

	FeedState read(FeedContent content, Instant now) {
		Validators marks = content.validators();
		int empty = content.feed().empty() ? this.emptyFetches + 1 : 0;
		return new FeedState(this.roomId, this.url, marks.etag(), marks.lastModified(), content.hash(),
				content.window().until(), now, null, 0, null, empty, content.problems());
	}

	FeedState failed(String why, boolean gone, Duration interval, Instant now) {
		Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(this.failures, MOST_DOUBLINGS));
		Instant retry = now.plus((pause.compareTo(interval) < 0) ? pause : interval);
		return new FeedState(this.roomId, this.url, this.etag, this.lastModified, this.contentHash, this.readUntil,
				this.syncedAt, retry, this.failures + 1, why, this.emptyFetches + (gone ? 1 : 0), this.problems);
	}

}
