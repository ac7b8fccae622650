package dev.atrium.gateway.conference;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import dev.atrium.gateway.conference.Heard.Kind;

/**
 * What events have told of the rooms of our meetings, in whichever order they came.
 */
@Repository
public class RoomActivity {

	private static final String ADD = """
			insert into room_activity (meeting_id, kind, subject, occurred_at, bot, called_back_at)
			values (:meeting, :kind, :subject, :at, :bot, :called_back_at)
			on conflict do nothing""";

	private static final String OF_MEETING = """
			select kind, subject, occurred_at from room_activity where meeting_id = :meeting order by occurred_at""";

	// A participant's own end may have been lost: that of the session goes for all.
	private static final String STILL_THERE = """
			came.kind = 'JOINED' and not exists (
				select from room_activity gone where gone.meeting_id = came.meeting_id
					and (gone.kind = 'LEFT' and gone.subject = came.subject
						or gone.kind = 'ENDED' and gone.occurred_at >= came.occurred_at))""";

	private static final String COUNT_OPEN = """
			select count(distinct subject) from room_activity came
			where came.meeting_id = :meeting and not bot and\s""" + STILL_THERE;

	private static final String OPEN = """
			select came.meeting_id, provider_room_name, came.subject, max(came.occurred_at) as joined_at
			from room_activity came join meeting on meeting.id = came.meeting_id
			where platform = :platform and status = 'CREATED' and ends_at > :ending_after and\s""" + STILL_THERE
			+ " group by 1, 2, 3";

	private static final String LAST_CALLBACK = """
			select max(called_back_at) as at from room_activity join meeting on meeting.id = meeting_id
			where platform = :platform and called_back_at > :since""";

	private final DatabaseClient database;

	RoomActivity(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Adds what was heard, in the caller's transaction.
	 * @param calledBackAt when a callback was heard of; absent if we found it out
	 */
	Mono<Void> add(UUID meetingId, Heard heard, boolean bot, @Nullable Instant calledBackAt) {
		return this.database.sql(ADD)
			.bind("meeting", meetingId)
			.bind("kind", heard.kind().name())
			.bind("subject", heard.subject())
			.bind("at", heard.occurredAt())
			.bind("bot", bot)
			.bind("called_back_at", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, calledBackAt))
			.then();
	}

	/** How many people are in a meeting's room; the provider's helpers do not count. */
	Mono<Long> countOpen(UUID meetingId) {
		return this.database.sql(COUNT_OPEN).bind("meeting", meetingId).mapValue(Long.class).one();
	}

	/** All that was heard of a meeting's room, oldest first. */
	public Flux<Heard> of(UUID meetingId) {
		return this.database.sql(OF_MEETING)
			.bind("meeting", meetingId)
			.map((row) -> new Heard(Kind.valueOf(column(row, "kind", String.class)),
					column(row, "subject", String.class), column(row, "occurred_at", Instant.class)))
			.all();
	}

	/**
	 * Who is in the rooms of a platform.
	 * @param endingAfter rooms whose time was over before are left out
	 */
	public Flux<OpenVisit> open(String platform, Instant endingAfter) {
		return this.database.sql(OPEN)
			.bind("platform", platform)
			.bind("ending_after", endingAfter)
			.map((row) -> new OpenVisit(column(row, "meeting_id", UUID.class),
					column(row, "provider_room_name", String.class), column(row, "subject", String.class),
					column(row, "joined_at", Instant.class)))
			.all();
	}

	/** Whether a callback of that platform was heard of since a moment. */
	public Mono<Boolean> calledBackSince(String platform, Instant since) {
		return this.database.sql(LAST_CALLBACK)
			.bind("platform", platform)
			.bind("since", since)
			.map((row) -> row.get("at", Instant.class) != null)
			.one();
	}

	private static <T> T column(Readable row, String name, Class<T> type) {
		return Objects.requireNonNull(row.get(name, type), name);
	}

}
