package dev.atrium.gateway.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import dev.atrium.gateway.task.ProviderTask.Kind;
import dev.atrium.gateway.task.TaskBacklog.Backlog;

/**
 * The calls to providers that are still to be made, and those that were. Due times and
 * leases go by the database's clock, the only one that all instances share.
 */
@Repository
public class ProviderTasks {

	/** The notification that a task was added; its payload is the platform. */
	static final String CHANNEL = "provider_task";

	private static final String ADD = """
			with added as (
				insert into provider_task (platform, kind, meeting_id, due_at, give_up_at, traceparent)
				values (:platform, :kind, :meeting, now() + make_interval(secs => :delay),
					now() + make_interval(secs => :delay + :patience),
					:traceparent)
				on conflict (meeting_id, kind) where finished_at is null do nothing
				returning platform
			)
			select pg_notify('provider_task', platform) from added""";

	// While a task is worked on, it is due again when the lease runs out.
	private static final String CLAIM = """
			with due as (
				select id from provider_task
				where platform = :platform and finished_at is null and due_at <= now()
				order by due_at limit :limit for update skip locked
			)
			update provider_task task set attempts = attempts + 1, due_at = now() + make_interval(secs => :lease)
			from due where task.id = due.id
			returning task.id, platform, kind, meeting_id, attempts, give_up_at, traceparent""";

	private static final String FINISH = """
			update provider_task set finished_at = now()
			where id = :id and attempts = :attempt and finished_at is null""";

	private static final String POSTPONE = """
			update provider_task set due_at = now() + make_interval(secs => :delay)
			where id = :id and attempts = :attempt and finished_at is null""";

	private static final String BACKLOGS = """
			select platform, count(*) as open, extract(epoch from now() - min(created_at))::float8 as oldest_age
			from provider_task where finished_at is null group by platform""";

	private final DatabaseClient database;

	private final TaskTraces traces;

	ProviderTasks(DatabaseClient database, TaskTraces traces) {
		this.database = database;
		this.traces = traces;
	}

	/**
	 * Adds a task, unless the same is being done for the meeting; in the caller's
	 * transaction, after which a worker wakes up.
	 */
	public Mono<Void> add(String platform, Kind kind, UUID meetingId, Duration patience) {
		return addAfter(Duration.ZERO, platform, kind, meetingId, patience);
	}

	/** Adds a task that is not due before a while has passed. */
	public Mono<Void> addAfter(Duration delay, String platform, Kind kind, UUID meetingId, Duration patience) {
		return Mono.deferContextual((context) -> this.database.sql(ADD)
			.bind("platform", platform)
			.bind("kind", kind.name())
			.bind("meeting", meetingId)
			.bind("delay", seconds(delay))
			.bind("patience", seconds(patience))
			.bind("traceparent", Parameters.in(R2dbcType.VARCHAR, this.traces.traceparent(context).orElse(null)))
			.then());
	}

	/**
	 * Marks a task as done, in the caller's transaction. Fails if another worker has
	 * taken it over, and so undoes the transaction.
	 */
	public Mono<Void> finish(ProviderTask task) {
		return asHolder(task, this.database.sql(FINISH));
	}

	/** Takes tasks that are due and that no other worker has. */
	Flux<ProviderTask> claim(String platform, int limit, Duration lease) {
		return this.database.sql(CLAIM)
			.bind("platform", platform)
			.bind("limit", limit)
			.bind("lease", seconds(lease))
			.map(ProviderTasks::read)
			.all();
	}

	/** Lets a task be tried again after a while. */
	Mono<Void> postpone(ProviderTask task, Duration delay) {
		return asHolder(task, this.database.sql(POSTPONE).bind("delay", seconds(delay)));
	}

	/** What is still to be done at each provider that is to do something. */
	Flux<Backlog> backlogs() {
		return this.database.sql(BACKLOGS).mapProperties(Backlog.class).all();
	}

	private static Mono<Void> asHolder(ProviderTask task, DatabaseClient.GenericExecuteSpec update) {
		return update.bind("id", task.id())
			.bind("attempt", task.attempt())
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new LeaseLost(task)))
			.then();
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

	private static ProviderTask read(Readable row) {
		return new ProviderTask(column(row, "id", Long.class), column(row, "platform", String.class),
				Kind.valueOf(column(row, "kind", String.class)), column(row, "meeting_id", UUID.class),
				column(row, "attempts", Integer.class), column(row, "give_up_at", Instant.class),
				row.get("traceparent", String.class));
	}

	private static <T> T column(Readable row, String name, Class<T> type) {
		return Objects.requireNonNull(row.get(name, type), name);
	}

}
