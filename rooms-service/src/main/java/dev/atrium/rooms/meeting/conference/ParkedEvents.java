package dev.atrium.rooms.meeting.conference;

import java.time.Clock;
import java.time.Instant;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import dev.atrium.events.EventCodec;
import dev.atrium.events.EventEnvelope;
import dev.atrium.events.EventType;
import dev.atrium.events.conference.ConferenceEvent;

/**
 * Events from providers' rooms whose meeting is not known yet; owner of the table
 * {@code parked_events}.
 */
@Repository
class ParkedEvents {

	private static final Logger log = LoggerFactory.getLogger(ParkedEvents.class);

	private final EventCodec codec = new EventCodec();

	private final DatabaseClient database;

	private final Clock clock;

	private final Counter parked;

	ParkedEvents(DatabaseClient database, Clock clock, MeterRegistry metrics) {
		this.database = database;
		this.clock = clock;
		this.parked = metrics.counter("atrium.rooms.events.parked");
	}

	Mono<Void> park(EventEnvelope<? extends ConferenceEvent> received, String providerRoomName) {
		ConferenceEvent event = received.event();
		return this.database.sql("""
				INSERT INTO parked_events
					(event_id, platform, provider_room_name, type, data, occurred_at, parked_at)
				VALUES (:id, :platform, :room, :type, :data, :occurredAt, :now)
				ON CONFLICT (event_id) DO NOTHING""")
			.bind("id", received.id())
			.bind("platform", event.platform())
			.bind("room", providerRoomName)
			.bind("type", EventType.of(event).name())
			.bind("data", this.codec.write(event))
			.bind("occurredAt", event.occurredAt())
			.bind("now", this.clock.instant())
			.then()
			.doOnSuccess((done) -> {
				log.info("{} {} parked until its meeting is known", event.getClass().getSimpleName(), event.key());
				this.parked.increment();
			});
	}

	/** Takes out what is parked for a room, in the order in which it happened. */
	Flux<ConferenceEvent> take(String platform, String providerRoomName) {
		return this.database.sql("""
				WITH taken AS (
					DELETE FROM parked_events WHERE platform = :platform AND provider_room_name = :room
					RETURNING event_id, type, data, occurred_at)
				SELECT type, data FROM taken ORDER BY occurred_at, event_id""")
			.bind("platform", platform)
			.bind("room", providerRoomName)
			.mapProperties(Parked.class)
			.all()
			.map(this::read);
	}

	/**
	 * Removes events that were parked before then.
	 * @param most how many at most
	 * @return how many it were
	 */
	Mono<Long> deleteParkedBefore(Instant before, int most) {
		return this.database.sql("""
				DELETE FROM parked_events WHERE event_id IN (
					SELECT event_id FROM parked_events WHERE parked_at < :before LIMIT :most)""")
			.bind("before", before)
			.bind("most", most)
			.fetch()
			.rowsUpdated();
	}

	private ConferenceEvent read(Parked parked) {
		EventType type = EventType.named(parked.type()).orElseThrow();
		return (ConferenceEvent) this.codec.read(type, parked.data());
	}

	@SuppressWarnings("ArrayRecordComponent") // carries bytes once, is never compared
	private record Parked(String type, byte[] data) {
	}

}
