package dev.atrium.gateway.reconciliation;

import java.time.Instant;
import java.util.Objects;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/**
 * How far each comparison has come, the same for all instances.
 */
@Repository
class ProgressNotes {

	private static final String SELECT = """
			select compared_at, mark from reconciliation where platform = :platform and subject = :subject""";

	private static final String NOTE = """
			insert into reconciliation (platform, subject, compared_at, mark) values (:platform, :subject, :at, :mark)
			on conflict (platform, subject) do update set compared_at = excluded.compared_at, mark = excluded.mark""";

	private static final String ASK = "update reconciliation set asked_for_at = :at where platform = :platform";

	private static final String IS_ASKED_FOR = """
			select exists (select from reconciliation
				where platform = :platform and subject = :subject and asked_for_at > compared_at)""";

	private static final String MARKS = "select platform, mark from reconciliation where mark is not null";

	private final DatabaseClient database;

	ProgressNotes(DatabaseClient database) {
		this.database = database;
	}

	Mono<Progress> of(String platform, String subject) {
		return this.database.sql(SELECT)
			.bind("platform", platform)
			.bind("subject", subject)
			.map((row) -> new Progress(row.get("compared_at", Instant.class), row.get("mark", Instant.class)))
			.one()
			.defaultIfEmpty(Progress.NONE);
	}

	/** Notes that a comparison has come to its end, and how far. */
	Mono<Void> note(String platform, String subject, Progress progress) {
		return this.database.sql(NOTE)
			.bind("platform", platform)
			.bind("subject", subject)
			.bind("at", Objects.requireNonNull(progress.comparedAt()))
			.bind("mark", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, progress.mark()))
			.then();
	}

	/** Notes that a platform is to be asked soon. */
	Mono<Void> ask(String platform, Instant at) {
		return this.database.sql(ASK).bind("platform", platform).bind("at", at).then();
	}

	/** Whether that was noted after the comparison was last done. */
	Mono<Boolean> isAskedFor(String platform, String subject) {
		return this.database.sql(IS_ASKED_FOR)
			.bind("platform", platform)
			.bind("subject", subject)
			.mapValue(Boolean.class)
			.one();
	}

	Flux<Mark> marks() {
		return this.database.sql(MARKS)
			.map((row) -> new Mark(Objects.requireNonNull(row.get("platform", String.class)),
					Objects.requireNonNull(row.get("mark", Instant.class))))
			.all();
	}

	/** How far back a platform's record has to be read. */
	record Mark(String platform, Instant at) {
	}

}
