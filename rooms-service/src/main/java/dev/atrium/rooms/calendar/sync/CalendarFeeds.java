package dev.atrium.rooms.calendar.sync;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/**
 * How all calendars' fetches go; owner of the table {@code calendar_feeds}.
 */
@Repository
public class CalendarFeeds {

	private static final String COLUMNS = """
			room_id, url, etag, last_modified, content_hash, read_until, synced_at, retry_at, failures, failure,
			empty_fetches, problems""";

	private static final String VALUES = """
			:roomId, :url, :etag, :lastModified, :contentHash, :readUntil, :syncedAt, :retryAt, :failures, :failure,
			:emptyFetches, :problems""";

	private final DatabaseClient database;

	CalendarFeeds(DatabaseClient database) {
		this.database = database;
	}

	/** What is known of a room's calendar, or nothing yet. */
	public Mono<FeedState> find(UUID roomId, String url) {
		return this.database.sql("SELECT * FROM calendar_feeds WHERE room_id = :room AND url = :url")
			.bind("room", roomId)
			.bind("url", url)
			.mapProperties(FeedState.class)
			.one()
			.defaultIfEmpty(FeedState.untouched(roomId, url));
	}

	/**
	 * What is known of the calendars of those rooms; each may have another URL by now.
	 */
	public Flux<FeedState> findAll(Collection<UUID> roomIds) {
		return this.database.sql("SELECT * FROM calendar_feeds WHERE room_id = ANY(:rooms)")
			.bind("rooms", roomIds.toArray(UUID[]::new))
			.mapProperties(FeedState.class)
			.all();
	}

	/** Rooms whose calendar is due, those that wait longest first. */
	Flux<UUID> due(DueCalendars.Share share, Instant now, int most) {
		return this.database.sql("""
				SELECT room_id FROM due_calendars
				WHERE due_at <= :now AND (hashtext(room_id::text) & 2147483647) % :shares = :share
				ORDER BY due_at LIMIT :most""")
			.bind("now", now)
			.bind("shares", share.of())
			.bind("share", share.index())
			.bind("most", most)
			.mapValue(UUID.class)
			.all();
	}

	Mono<Void> save(FeedState state) {
		return this.database
			.sql("INSERT INTO calendar_feeds (" + COLUMNS + ") VALUES (" + VALUES
					+ ") ON CONFLICT (room_id) DO UPDATE SET (" + COLUMNS + ") = (" + VALUES + ")")
			.bindProperties(state)
			.then();
	}

}
