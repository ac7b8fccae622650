package dev.atrium.gateway.reconciliation.sessions;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/**
 * Which rooms to look up, and when each was.
 */
@Repository
class RoomChecks {

	private static final String NEXT = """
			select id, provider_room_name, status, ended_seen_at
			from meeting left join room_check on meeting_id = id
			where platform = :platform and status in ('CREATED', 'ENDED') and ends_at > :ending_after
				and not coalesce(closed, false)
			order by provider_room_name = any(:first) desc, checked_at nulls first, requested_at
			limit :limit""";

	private static final String CHECKED = """
			insert into room_check (meeting_id, checked_at, ended_seen_at, closed)
			values (:meeting, :at, :ended_seen_at, :closed)
			on conflict (meeting_id) do update set checked_at = excluded.checked_at,
				ended_seen_at = excluded.ended_seen_at, closed = excluded.closed""";

	private final DatabaseClient database;

	RoomChecks(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * The rooms to look up now.
	 * @param first those that come before the others
	 * @param endingAfter rooms whose time was over before are left out
	 */
	Flux<RoomCheck> next(String platform, Set<String> first, Instant endingAfter, int limit) {
		return this.database.sql(NEXT)
			.bind("platform", platform)
			.bind("first", first.toArray(String[]::new))
			.bind("ending_after", endingAfter)
			.bind("limit", limit)
			.map(RoomChecks::read)
			.all();
	}

	/**
	 * Notes that a room was looked up, in the caller's transaction.
	 * @param closed whether it is the last time
	 */
	Mono<Void> checked(RoomCheck room, Instant at, @Nullable Instant endedSeenAt, boolean closed) {
		return this.database.sql(CHECKED)
			.bind("meeting", room.meetingId())
			.bind("at", at)
			.bind("ended_seen_at", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, endedSeenAt))
			.bind("closed", closed)
			.then();
	}

	private static RoomCheck read(Readable row) {
		return new RoomCheck(column(row, "id", UUID.class), column(row, "provider_room_name", String.class),
				column(row, "status", String.class).equals("ENDED"), row.get("ended_seen_at", Instant.class));
	}

	private static <T> T column(Readable row, String name, Class<T> type) {
		return Objects.requireNonNull(row.get(name, type), name);
	}

}
