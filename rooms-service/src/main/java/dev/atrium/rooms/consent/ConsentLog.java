package dev.atrium.rooms.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import dev.atrium.events.EventIds;

/**
 * Every question and answer, for good; owner of the table {@code consent_log}, which the
 * database lets nobody change. Who a pseudonym stands for is known from the meeting's
 * consents alone, and gone with them.
 */
@Repository
public class ConsentLog {

	private final DatabaseClient database;

	private final Clock clock;

	ConsentLog(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** What was asked and answered in a meeting, in this order. */
	public Flux<ConsentEntry> ofMeeting(UUID meetingId) {
		return this.database
			.sql("SELECT consent_id, entry, logged_at FROM consent_log WHERE meeting_id = :meeting ORDER BY id")
			.bind("meeting", meetingId)
			.mapProperties(Row.class)
			.all()
			.map(Row::toEntry);
	}

	Mono<Void> append(UUID meetingId, UUID consentId, ConsentEntry.Kind entry) {
		return this.database.sql("""
				INSERT INTO consent_log (id, consent_id, meeting_id, entry, logged_at)
				VALUES (:id, :consent, :meeting, :entry, :now)""")
			.bind("id", EventIds.next())
			.bind("consent", consentId)
			.bind("meeting", meetingId)
			.bind("entry", entry.name())
			.bind("now", this.clock.instant())
			.then();
	}

	private record Row(UUID consentId, String entry, Instant loggedAt) {

		ConsentEntry toEntry() {
			return new ConsentEntry(this.consentId, ConsentEntry.Kind.valueOf(this.entry), this.loggedAt);
		}

	}

}
