package dev.atrium.rooms.calendar.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;

/**
 * All events of calendars; owner of the table {@code calendar_events}.
 */
@Repository
public class CalendarEvents {

	// From when on a meeting is made, until when, and after how long again if it failed.
	private static final Duration AHEAD = Duration.ofMinutes(7);

	private static final Duration LATE = Duration.ofMinutes(6);

	private static final Duration BEFORE_AGAIN = Duration.ofMinutes(1);

	private static final String COLUMNS = """
			id, room_id, ics_uid, original_start, title, description, location, attendees, starts_at, ends_at,
			created_at, updated_at, synced_at, deleted_at, meeting_id, meeting_requested_at""";

	private static final String VALUES = """
			:id, :roomId, :icsUid, :originalStart, :title, :description, :location, :attendees, :startsAt, :endsAt,
			:createdAt, :updatedAt, :syncedAt, :deletedAt, :meetingId, :meetingRequestedAt""";

	private final DatabaseClient database;

	CalendarEvents(DatabaseClient database) {
		this.database = database;
	}

	/** Those of a room that begin within that time and are in the feed, in order. */
	public Flux<CalendarEvent> in(UUID roomId, Instant from, Instant until) {
		return all(this.database.sql("""
				SELECT * FROM calendar_events
				WHERE room_id = :room AND starts_at BETWEEN :from AND :until AND deleted_at IS NULL
				ORDER BY starts_at, id""").bind("room", roomId).bind("from", from).bind("until", until));
	}

	/** Those of rooms that are not over and begin by then, in order. */
	public Flux<CalendarEvent> upcoming(Collection<UUID> roomIds, Instant now, Instant until) {
		return all(this.database.sql("""
				SELECT * FROM calendar_events
				WHERE room_id = ANY(:rooms) AND starts_at <= :until AND ends_at >= :now AND deleted_at IS NULL
				ORDER BY starts_at, id""")
			.bind("rooms", roomIds.toArray(UUID[]::new))
			.bind("now", now)
			.bind("until", until));
	}

	/** Those that these meetings were made for, in no order; deleted ones too. */
	public Flux<CalendarEvent> ofMeetings(Collection<UUID> meetingIds) {
		return all(this.database.sql("SELECT * FROM calendar_events WHERE meeting_id = ANY(:meetings)")
			.bind("meetings", meetingIds.toArray(UUID[]::new)));
	}

	/** How many of a room the feed has. */
	public Mono<Long> count(UUID roomId) {
		return this.database.sql("SELECT count(*) FROM calendar_events WHERE room_id = :room AND deleted_at IS NULL")
			.bind("room", roomId)
			.mapValue(Long.class)
			.one();
	}

	/** All of a room, deleted or not. */
	public Flux<CalendarEvent> known(UUID roomId) {
		return all(this.database.sql("SELECT * FROM calendar_events WHERE room_id = :room FOR UPDATE")
			.bind("room", roomId));
	}

	/** Stores a new one. */
	public Mono<Void> insert(CalendarEvent event) {
		return this.database.sql("INSERT INTO calendar_events (" + COLUMNS + ") VALUES (" + VALUES + ")")
			.bindProperties(event)
			.then();
	}

	/** Stores what has changed of one that the caller's transaction has locked. */
	public Mono<Void> update(CalendarEvent event) {
		return this.database.sql("UPDATE calendar_events SET (" + COLUMNS + ") = (" + VALUES + ") WHERE id = :id")
			.bindProperties(event)
			.then();
	}

	/**
	 * Those that a meeting is due for: it is about to begin or has just begun; or there
	 * is one already, of which the caller finds out whether it failed.
	 */
	Flux<CalendarEvent> due(Instant now) {
		return all(this.database.sql("""
				SELECT * FROM calendar_events
				WHERE deleted_at IS NULL AND starts_at <= :soon AND ends_at > :now
					AND CASE WHEN meeting_id IS NULL THEN starts_at > :late ELSE meeting_requested_at < :before END
				ORDER BY starts_at, id""")
			.bind("now", now)
			.bind("soon", now.plus(AHEAD))
			.bind("late", now.minus(LATE))
			.bind("before", now.minus(BEFORE_AGAIN)));
	}

	/** Locks one that the feed still has; empty if others hold it. */
	Mono<CalendarEvent> lock(UUID id) {
		return all(this.database.sql("""
				SELECT * FROM calendar_events WHERE id = :id AND deleted_at IS NULL FOR UPDATE SKIP LOCKED""")
			.bind("id", id)).next();
	}

	/** Notes the meeting made for a locked event. */
	Mono<Void> link(UUID id, UUID meetingId, Instant requestedAt) {
		return this.database
			.sql("UPDATE calendar_events SET meeting_id = :meeting, meeting_requested_at = :at WHERE id = :id")
			.bind("meeting", meetingId)
			.bind("at", requestedAt)
			.bind("id", id)
			.then();
	}

	/** Notes that a locked event has no meeting any more. */
	Mono<Void> unlink(UUID id) {
		return this.database
			.sql("UPDATE calendar_events SET meeting_id = NULL, meeting_requested_at = NULL WHERE id = :id")
			.bind("id", id)
			.then();
	}

	private static Flux<CalendarEvent> all(GenericExecuteSpec select) {
		return select.mapProperties(CalendarEvent.class).all();
	}

}
