package dev.atrium.rooms.audit;

import java.time.Instant;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import dev.atrium.rooms.paging.Page;
import dev.atrium.rooms.paging.PageRequest;

/**
 * What owners did; owner of the table {@code audit_log}, whose triggers refuse to change
 * an entry or to remove one that is not old.
 */
@Repository
public class AuditLog {

	private final DatabaseClient database;

	AuditLog(DatabaseClient database) {
		this.database = database;
	}

	/** What was done in a room, newest first. */
	public Mono<Page<AuditEntry>> ofRoom(UUID roomId, PageRequest page) {
		Mono<Long> total = this.database.sql("SELECT count(*) FROM audit_log WHERE room_id = :room")
			.bind("room", roomId)
			.mapValue(Long.class)
			.one();
		return this.database.sql("""
				SELECT * FROM audit_log WHERE room_id = :room
				ORDER BY noted_at DESC, id DESC LIMIT :size OFFSET :offset""")
			.bind("room", roomId)
			.bind("size", page.size())
			.bind("offset", page.offset())
			.mapProperties(AuditEntry.class)
			.all()
			.collectList()
			.zipWith(total, (entries, count) -> Page.of(entries, count, page));
	}

	Mono<Void> append(AuditEntry entry) {
		return this.database.sql("""
				INSERT INTO audit_log (id, noted_at, user_id, api_key_id, action, room_id, room_name, detail)
				VALUES (:id, :notedAt, :userId, :apiKeyId, :action, :roomId, :roomName, :detail)""")
			.bindProperties(entry)
			.then();
	}

	/** Removes some of the entries that are older; returns how many. */
	Mono<Long> removeOlderThan(Instant time, int limit) {
		return this.database.sql("SELECT remove_audit_entries(:time, :limit)")
			.bind("time", time)
			.bind("limit", limit)
			.mapValue(Long.class)
			.one();
	}

}
