package dev.atrium.rooms.meeting.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.problem.Problem;
import dev.atrium.rooms.problem.ProblemType;

/**
 * How many meetings a caller may still have made in a room, since providers ask money for
 * them: so many at once, and another one each time that its share of the period has
 * passed. Counted in the database, so that it holds over all instances; owner of the
 * table {@code meeting_allowances}. Callers that we do not know share one allowance per
 * room.
 */
@Repository
class MeetingAllowances {

	// The generic cell rate algorithm: each meeting moves the instant on at which the
	// allowance is full again.
	private static final String SPEND = """
			INSERT INTO meeting_allowances AS known (room_id, caller, full_at)
			VALUES (:room, :caller, :now + make_interval(secs => :share))
			ON CONFLICT (room_id, caller) DO UPDATE
				SET full_at = greatest(known.full_at, :now) + make_interval(secs => :share)
				WHERE greatest(known.full_at, :now) + make_interval(secs => :share)
					<= :now + make_interval(secs => :period)""";

	private final DatabaseClient database;

	private final MeetingCreationProperties properties;

	private final Clock clock;

	MeetingAllowances(DatabaseClient database, MeetingCreationProperties properties, Clock clock) {
		this.database = database;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Takes one from the allowance, in the caller's transaction, which has locked the
	 * room; fails with a problem that tells when there will be one again.
	 */
	Mono<Void> spend(UUID roomId, Caller caller) {
		if (this.properties.creationLimit() == 0) {
			return Mono.empty();
		}
		Instant now = this.clock.instant();
		return of(SPEND, roomId, caller).bind("now", now)
			.bind("share", seconds(share()))
			.bind("period", seconds(this.properties.creationPeriod()))
			.fetch()
			.rowsUpdated()
			.filter((spent) -> spent == 1)
			.switchIfEmpty(Mono.defer(() -> refusal(roomId, caller, now)))
			.then();
	}

	/** Forgets those that are full again; at most so many. */
	Mono<Long> deleteFull(int most) {
		return this.database.sql("""
				DELETE FROM meeting_allowances WHERE (room_id, caller) IN (
					SELECT room_id, caller FROM meeting_allowances WHERE full_at < :now LIMIT :most)""")
			.bind("now", this.clock.instant())
			.bind("most", most)
			.fetch()
			.rowsUpdated();
	}

	private Mono<Long> refusal(UUID roomId, Caller caller, Instant now) {
		return of("SELECT full_at FROM meeting_allowances WHERE room_id = :room AND caller = :caller", roomId, caller)
			.mapValue(Instant.class)
			.one()
			.map((fullAt) -> fullAt.plus(share()).minus(this.properties.creationPeriod()))
			.flatMap((next) -> Mono.<Long>error(() -> tooMany(Duration.between(now, next))));
	}

	private Problem tooMany(Duration pause) {
		return ProblemType.TOO_MANY_MEETINGS
			.because("At most %d meetings in %d s can be created in a room".formatted(this.properties.creationLimit(),
					this.properties.creationPeriod().toSeconds()))
			.retryAfter(pause.plusSeconds(1));
	}

	private GenericExecuteSpec of(String sql, UUID roomId, Caller caller) {
		return this.database.sql(sql)
			.bind("room", roomId)
			.bind("caller", Objects.requireNonNullElse(caller.userId(), ""));
	}

	private Duration share() {
		return this.properties.creationPeriod().dividedBy(this.properties.creationLimit());
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

}
