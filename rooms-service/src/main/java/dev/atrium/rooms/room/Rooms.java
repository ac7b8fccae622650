package dev.atrium.rooms.room;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.paging.Page;
import dev.atrium.rooms.paging.PageRequest;
import dev.atrium.rooms.problem.Problem;
import dev.atrium.rooms.problem.ProblemType;

/**
 * All rooms; owner of the table {@code rooms}.
 */
@Repository
public class Rooms {

	private static final String COLUMNS = """
			id, name, user_id, created_at, version, platform, fallback_platform, region, locked, room_mode, recording_type,
			recording_trigger, shared, skip_consent, store_video, recording_retention_days, ics_url, ics_enabled,
			ics_fetch_interval, email_transcript_to, zulip_auto_post, zulip_stream, zulip_topic""";

	private static final String VALUES = """
			:id, :name, :userId, :createdAt, :version, :platform, :fallbackPlatform, :region, :locked, :roomMode, :recordingType,
			:recordingTrigger, :shared, :skipConsent, :storeVideo, :recordingRetentionDays, :icsUrl, :icsEnabled,
			:icsFetchInterval, :emailTranscriptTo, :zulipAutoPost, :zulipStream, :zulipTopic""";

	private static final String VISIBLE = "(user_id = :caller OR shared)";

	// Two indexes hold the order, one of the own rooms and one of the shared ones: they
	// are merged as far as the page
	// reaches, and only the page's rooms themselves are read.
	static final String VISIBLE_PAGE = """
			WITH visible AS (
				(SELECT id, created_at FROM rooms
					WHERE user_id = :caller AND (created_at, id) < (:at, :id)
					ORDER BY created_at DESC, id DESC LIMIT :most)
				UNION ALL
				(SELECT id, created_at FROM rooms
					WHERE shared AND user_id IS DISTINCT FROM :caller AND (created_at, id) < (:at, :id)
					ORDER BY created_at DESC, id DESC LIMIT :most)
				ORDER BY created_at DESC, id DESC LIMIT :size OFFSET :offset)
			SELECT rooms.* FROM visible JOIN rooms USING (id) ORDER BY rooms.created_at DESC, rooms.id DESC""";

	private static final String VISIBLE_COUNT = """
			SELECT (SELECT count(*) FROM rooms WHERE user_id = :caller)
				+ (SELECT count(*) FROM rooms WHERE shared AND user_id IS DISTINCT FROM :caller)""";

	private final DatabaseClient database;

	Rooms(DatabaseClient database) {
		this.database = database;
	}

	/** Finds by id; empty if there is none. */
	public Mono<Room> findById(UUID id) {
		return one(this.database.sql("SELECT * FROM rooms WHERE id = :id").bind("id", id));
	}

	/** Finds by name; empty if there is none. */
	public Mono<Room> findByName(String name) {
		return one(this.database.sql("SELECT * FROM rooms WHERE name = :name").bind("name", name));
	}

	/** The room of that id; fails with a {@link Problem} if there is none. */
	public Mono<Room> requireById(UUID id) {
		return findById(id).switchIfEmpty(roomNotFound());
	}

	/** The room of that name; fails with a {@link Problem} if there is none. */
	public Mono<Room> requireByName(String name) {
		return findByName(name).switchIfEmpty(roomNotFound());
	}

	/** The room of that name, or else of that id; fails like {@link #requireByName}. */
	public Mono<Room> requireByNameOrId(String nameOrId) {
		return findByName(nameOrId)
			.switchIfEmpty(Mono.fromSupplier(() -> UUID.fromString(nameOrId))
				.onErrorComplete(IllegalArgumentException.class)
				.flatMap(this::findById))
			.switchIfEmpty(roomNotFound());
	}

	/**
	 * Like {@link #requireByName}, and keeps everybody else who asks for the lock waiting
	 * until the caller's transaction ends.
	 */
	public Mono<Room> lockByName(String name) {
		// Not FOR UPDATE: rows that refer to the room may be written meanwhile.
		return one(this.database.sql("SELECT * FROM rooms WHERE name = :name FOR NO KEY UPDATE").bind("name", name))
			.switchIfEmpty(roomNotFound());
	}

	/** Like {@link #findById}, with the lock of {@link #lockByName}. */
	public Mono<Room> lockById(UUID id) {
		return one(this.database.sql("SELECT * FROM rooms WHERE id = :id FOR NO KEY UPDATE").bind("id", id));
	}

	/** Those of these names that the caller owns or that are shared, in no order. */
	public Flux<Room> visibleTo(Caller caller, Collection<String> names) {
		return bindCaller("SELECT * FROM rooms WHERE name = ANY(:names) AND " + VISIBLE, caller)
			.bind("names", names.toArray(String[]::new))
			.mapProperties(RoomRow.class)
			.all()
			.map(RoomRow::toRoom);
	}

	Mono<Page<Room>> visibleTo(Caller caller, PageRequest page, @Nullable RoomPosition after) {
		RoomPosition from = Objects.requireNonNullElse(after, RoomPosition.FRONT);
		long offset = (after != null) ? 0 : page.offset();
		Mono<List<Room>> items = bindCaller(VISIBLE_PAGE, caller).bind("at", from.createdAt())
			.bind("id", from.id())
			.bind("most", page.size() + offset)
			.bind("size", page.size())
			.bind("offset", offset)
			.mapProperties(RoomRow.class)
			.all()
			.map(RoomRow::toRoom)
			.collectList();
		Mono<Long> total = bindCaller(VISIBLE_COUNT, caller).mapValue(Long.class).one();
		return items.zipWith(total, (rooms, count) -> Page.of(rooms, count, page));
	}

	Mono<Room> insert(Room room) {
		return write("INSERT INTO rooms (" + COLUMNS + ") VALUES (" + VALUES + ")", room);
	}

	Mono<Room> update(Room room) {
		return write("UPDATE rooms SET (" + COLUMNS + ") = (" + VALUES + ") WHERE id = :id", room);
	}

	Mono<Void> delete(Room room) {
		return this.database.sql("DELETE FROM rooms WHERE id = :id").bind("id", room.id()).then();
	}

	private Mono<Room> write(String sql, Room room) {
		return this.database.sql(sql)
			.bindProperties(RoomRow.of(room))
			.then()
			.onErrorMap(DuplicateKeyException.class, (ex) -> ProblemType.ROOM_NAME_NOT_UNIQUE.asProblem())
			.thenReturn(room);
	}

	private DatabaseClient.GenericExecuteSpec bindCaller(String sql, Caller caller) {
		DatabaseClient.GenericExecuteSpec statement = this.database.sql(sql);
		return (caller.userId() != null) ? statement.bind("caller", caller.userId())
				: statement.bindNull("caller", String.class);
	}

	private static Mono<Room> one(DatabaseClient.GenericExecuteSpec select) {
		return select.mapProperties(RoomRow.class).one().map(RoomRow::toRoom);
	}

	private static Mono<Room> roomNotFound() {
		return Mono.error(ProblemType.ROOM_NOT_FOUND::asProblem);
	}

}
