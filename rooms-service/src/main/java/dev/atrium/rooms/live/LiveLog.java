package dev.atrium.rooms.live;

import java.time.Duration;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;

import dev.atrium.messaging.PostgresNotifications;

import tools.jackson.databind.json.JsonMapper;

/**
 * What was told of each room, in order; owner of the table {@code live_events}.
 */
@Repository
public class LiveLog {

	private static final String CHANNEL = "live_events";

	// The number is taken under a lock of the room that is held until the commit: whoever
	// has read up to a number finds nothing below it later. Others' numbers may come in
	// between.
	private static final String APPEND = """
			WITH locked AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtextextended('live:' || :room, 0))),
			told AS (
				INSERT INTO live_events (room_id, meeting_id, type, data)
				SELECT :room, :meeting, :type, :data FROM locked
				RETURNING room_id)
			SELECT pg_notify('live_events', room_id::text) FROM told""";

	private final DatabaseClient database;

	private final PostgresNotifications notifications;

	private final JsonMapper json;

	LiveLog(DatabaseClient database, PostgresNotifications notifications, JsonMapper json) {
		this.database = database;
		this.notifications = notifications;
		this.json = json;
	}

	/**
	 * Tells something. Part of the caller's transaction: told if that commits, even after
	 * a crash, and not otherwise.
	 */
	public Mono<Void> append(LiveEvent event) {
		return this.database.sql(APPEND)
			.bind("room", event.roomId())
			.bind("meeting", event.meetingId())
			.bind("type", event.type().name())
			.bind("data", this.json.writeValueAsString(event.data()))
			.then();
	}

	/** The number of the last entry; 0 if there is none. */
	public Mono<Long> head(LiveScope scope) {
		return scoped("SELECT coalesce(max(id), 0) FROM live_events WHERE ", scope, "").mapValue(Long.class).one();
	}

	/**
	 * Whether there is such an entry. If so every later one is there, since the oldest go
	 * first.
	 */
	public Mono<Boolean> contains(LiveScope scope, long id) {
		return scoped("SELECT id FROM live_events WHERE id = :id AND ", scope, "").bind("id", id)
			.fetch()
			.first()
			.hasElement();
	}

	/** The entries after that one, in order; at most so many. */
	public Flux<LiveEntry> after(LiveScope scope, long id, int most) {
		return scoped("SELECT id, type, data FROM live_events WHERE id > :id AND ", scope, " ORDER BY id LIMIT :most")
			.bind("id", id)
			.bind("most", most)
			.mapProperties(LiveEntry.class)
			.all();
	}

	/**
	 * Tells when there may be something new, on whichever instance it was told; at the
	 * beginning and whenever something may have been missed as well.
	 */
	public Flux<UUID> wakeups(LiveScope scope) {
		String mine = scope.roomId().toString();
		Flux<UUID> news = this.notifications.listen(CHANNEL)
			.filter((room) -> room.isEmpty() || room.equals(mine))
			.map((room) -> scope.roomId());
		// Listens first and looks then: what is told in between wakes, it is not missed.
		return Flux.merge(news, Mono.just(scope.roomId()));
	}

	Mono<Long> deleteOlderThan(Duration age, int most) {
		return this.database.sql("""
				DELETE FROM live_events WHERE id IN (
					SELECT id FROM live_events WHERE told_at < now() - make_interval(secs => :age)
					ORDER BY told_at LIMIT :most)""")
			.bind("age", age.toSeconds())
			.bind("most", most)
			.fetch()
			.rowsUpdated();
	}

	private GenericExecuteSpec scoped(String before, LiveScope scope, String after) {
		return (scope.meetingId() != null)
				? this.database.sql(before + "meeting_id = :scope" + after).bind("scope", scope.meetingId())
				: this.database.sql(before + "room_id = :scope" + after).bind("scope", scope.roomId());
	}

}
