package dev.atrium.rooms.meeting.conference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import dev.atrium.events.EventEnvelope;
import dev.atrium.events.EventIds;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.rooms.RoomsServiceTest;

@RoomsServiceTest
class ParkedEventsIT {

	private static final Duration RETENTION = Duration.ofDays(7);

	private final DatabaseClient database;

	private final String room = "room-" + UUID.randomUUID();

	ParkedEventsIT(@Autowired DatabaseClient database) {
		this.database = database;
	}

	@Test
	void eventsAboutNobodysMeetingAreKeptForAWeek() {
		Instant now = Instant.now();
		MeetingStarted kept = parked(now.minus(RETENTION).plusSeconds(60));
		parked(now.minus(RETENTION).minusSeconds(60));

		new ParkedEventRetention(at(now), new ParkedEventProperties(RETENTION), clock(now)).run()
			.as(StepVerifier::create)
			.verifyComplete();

		at(now).take("daily", this.room).as(StepVerifier::create).expectNext(kept).verifyComplete();
	}

	private MeetingStarted parked(Instant when) {
		MeetingStarted event = new MeetingStarted("daily", this.room, "session", when.truncatedTo(ChronoUnit.MICROS));
		at(when).park(new EventEnvelope<>(EventIds.next(), "/elsewhere", when, event), this.room)
			.as(StepVerifier::create)
			.verifyComplete();
		return event;
	}

	private ParkedEvents at(Instant now) {
		return new ParkedEvents(this.database, clock(now), new SimpleMeterRegistry());
	}

	private static Clock clock(Instant now) {
		return Clock.fixed(now, ZoneOffset.UTC);
	}

}
