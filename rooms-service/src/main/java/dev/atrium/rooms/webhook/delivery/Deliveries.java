package dev.atrium.rooms.webhook.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;

import dev.atrium.rooms.paging.Page;
import dev.atrium.rooms.paging.PageRequest;

/**
 * All deliveries; owner of the table {@code room_webhook_deliveries}.
 */
@Repository
public class Deliveries {

	private static final String COLUMNS = """
			id, room_id, event, body, status, attempts, tries, created_at, next_attempt_at, finished_at""";

	private static final String VALUES = """
			:id, :roomId, :event, :body, :status, :attempts, :tries, :createdAt, :nextAttemptAt, :finishedAt""";

	private static final String SEND_ANEW = """
			UPDATE room_webhook_deliveries
			SET status = 'PENDING', tries = 0, next_attempt_at = :now, finished_at = NULL
			""";

	private final DatabaseClient database;

	private final Clock clock;

	Deliveries(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** Stores a new delivery. */
	public Mono<Void> insert(Delivery delivery) {
		return sql("INSERT INTO room_webhook_deliveries (" + COLUMNS + ") VALUES (" + VALUES + ")")
			.bindProperties(DeliveryRow.of(delivery))
			.then();
	}

	/** Stores what has become of a delivery. */
	public Mono<Void> update(Delivery delivery) {
		return sql("UPDATE room_webhook_deliveries SET (" + COLUMNS + ") = (" + VALUES + ") WHERE id = :id")
			.bindProperties(DeliveryRow.of(delivery))
			.then();
	}

	/** The delivery of that id, if it is to be sent. */
	public Mono<Delivery> findPending(UUID id) {
		return all(sql("SELECT * FROM room_webhook_deliveries WHERE id = :id AND status = 'PENDING'").bind("id", id))
			.next();
	}

	/** The delivery of that id, if it is one of that room. */
	public Mono<Delivery> find(UUID roomId, UUID id) {
		return all(sql("SELECT * FROM room_webhook_deliveries WHERE id = :id AND room_id = :room").bind("id", id)
			.bind("room", roomId)).next();
	}

	/** A room's deliveries, newest first. */
	public Mono<Page<Delivery>> ofRoom(UUID roomId, DeliveryFilter filter, PageRequest page) {
		String from = "FROM room_webhook_deliveries WHERE room_id = :room AND " + DeliveryFilter.CONDITION;
		Mono<Long> total = filter.bind(sql("SELECT count(*) " + from).bind("room", roomId)).mapValue(Long.class).one();
		GenericExecuteSpec select = sql(
				"SELECT * " + from + " ORDER BY created_at DESC, id DESC LIMIT :size OFFSET :offset")
			.bind("room", roomId)
			.bind("size", page.size())
			.bind("offset", page.offset());
		return all(filter.bind(select)).collectList()
			.zipWith(total, (deliveries, count) -> Page.of(deliveries, count, page));
	}

	/** Gives up, for now, whatever is pending for a room. */
	public Mono<Void> hold(UUID roomId) {
		return sql("""
				UPDATE room_webhook_deliveries SET status = 'HELD', next_attempt_at = NULL, finished_at = :now
				WHERE room_id = :room AND status = 'PENDING'""").bind("room", roomId)
			.bind("now", this.clock.instant())
			.then();
	}

	/** Has a delivery sent anew, with all its tries before it. */
	public Mono<Void> sendAnew(Delivery delivery) {
		return sql(SEND_ANEW + "WHERE id = :id").bind("id", delivery.id()).bind("now", this.clock.instant()).then();
	}

	/**
	 * Has the oldest deliveries that pass a filter sent anew.
	 * @return their ids
	 */
	public Flux<UUID> sendAnew(UUID roomId, DeliveryFilter filter, int limit) {
		GenericExecuteSpec update = sql(SEND_ANEW + """
				WHERE status <> 'PENDING' AND id IN (
					SELECT id FROM room_webhook_deliveries WHERE room_id = :room AND status <> 'PENDING' AND %s
					ORDER BY created_at, id LIMIT :limit)
				RETURNING id""".formatted(DeliveryFilter.CONDITION)).bind("room", roomId)
			.bind("limit", limit)
			.bind("now", this.clock.instant());
		return filter.bind(update).mapValue(UUID.class).all();
	}

	/** Some that are overdue and that nobody is asked to send. */
	public Flux<UUID> forgotten(String work, Duration overdue, int limit) {
		return sql("""
				SELECT id FROM room_webhook_deliveries d
				WHERE status = 'PENDING' AND next_attempt_at < :before AND NOT EXISTS (
					SELECT 1 FROM scheduled_tasks t WHERE t.task_name = :work AND t.task_instance = d.id::text)
				ORDER BY next_attempt_at LIMIT :limit""").bind("before", this.clock.instant().minus(overdue))
			.bind("work", work)
			.bind("limit", limit)
			.mapValue(UUID.class)
			.all();
	}

	/**
	 * Removes some that have been finished since before then.
	 * @return how many
	 */
	public Mono<Long> deleteFinished(Instant before, int limit) {
		return sql("""
				DELETE FROM room_webhook_deliveries WHERE id IN (
					SELECT id FROM room_webhook_deliveries WHERE finished_at < :before LIMIT :limit)""")
			.bind("before", before)
			.bind("limit", limit)
			.fetch()
			.rowsUpdated();
	}

	/** What is still to be sent, and since when. */
	public Mono<Backlog> backlog() {
		return sql(
				"""
						SELECT count(*) AS pending, coalesce(extract(epoch FROM :now - min(next_attempt_at)), 0)::float8 AS overdue
						FROM room_webhook_deliveries WHERE status = 'PENDING'""")
			.bind("now", this.clock.instant())
			.mapProperties(Backlog.class)
			.one();
	}

	private GenericExecuteSpec sql(String statement) {
		return this.database.sql(statement);
	}

	private static Flux<Delivery> all(GenericExecuteSpec select) {
		return select.mapProperties(DeliveryRow.class).all().map(DeliveryRow::toDelivery);
	}

	/**
	 * What is still to be sent.
	 *
	 * @param pending how many deliveries
	 * @param overdue for how many seconds the first of them should have been tried;
	 * negative while none should
	 */
	public record Backlog(long pending, double overdue) {
	}

}
