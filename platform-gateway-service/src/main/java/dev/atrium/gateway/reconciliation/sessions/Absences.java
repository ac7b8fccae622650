package dev.atrium.gateway.reconciliation.sessions;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code absence}.
 */
@Repository
class Absences {

	private static final String AT = """
			select absence.* from absence join meeting on meeting.id = meeting_id where platform = :platform""";

	private static final String ADD = """
			insert into absence (meeting_id, session_id, last_seen_at, absent_since)
			values (:meeting, :session, :last_seen, :since)
			on conflict do nothing""";

	private static final String REMOVE = "delete from absence where meeting_id = :meeting and session_id = :session";

	private final DatabaseClient database;

	Absences(DatabaseClient database) {
		this.database = database;
	}

	Flux<Absence> at(String platform) {
		return this.database.sql(AT).bind("platform", platform).map(Absences::read).all();
	}

	Mono<Void> add(Absence absence) {
		return identified(ADD, absence).bind("last_seen", absence.lastSeenAt()).bind("since", absence.since()).then();
	}

	Mono<Void> remove(Absence absence) {
		return identified(REMOVE, absence).then();
	}

	private DatabaseClient.GenericExecuteSpec identified(String sql, Absence absence) {
		return this.database.sql(sql).bind("meeting", absence.meetingId()).bind("session", absence.sessionId());
	}

	private static Absence read(Readable row) {
		return new Absence(column(row, "meeting_id", UUID.class), column(row, "session_id", String.class),
				column(row, "last_seen_at", Instant.class), column(row, "absent_since", Instant.class));
	}

	private static <T> T column(Readable row, String name, Class<T> type) {
		return Objects.requireNonNull(row.get(name, type), name);
	}

}
