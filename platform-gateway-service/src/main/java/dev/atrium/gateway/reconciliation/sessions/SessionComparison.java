package dev.atrium.gateway.reconciliation.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.platform.DistinctVisits;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.reconciliation.Comparison;
import dev.atrium.gateway.reconciliation.MissedEvents;
import dev.atrium.gateway.reconciliation.Pace;
import dev.atrium.gateway.reconciliation.Progress;

/**
 * Compares the rooms of our meetings with the provider's record of their sessions, some
 * of them at a time: those first where the provider sees others than we believe there.
 */
@Component
class SessionComparison implements Comparison {

	private final Sightings sightings;

	private final RoomChecks checks;

	private final RoomComparison rooms;

	private final MissedEvents missed;

	private final SessionProperties properties;

	private final Clock clock;

	SessionComparison(Sightings sightings, RoomChecks checks, RoomComparison rooms, MissedEvents missed,
			SessionProperties properties, Clock clock) {
		this.sightings = sightings;
		this.checks = checks;
		this.rooms = rooms;
		this.missed = missed;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public String subject() {
		return "sessions";
	}

	@Override
	public Pace pace() {
		return this.properties.pace();
	}

	@Override
	public boolean isPossibleAt(Configured platform) {
		return true;
	}

	@Override
	public Mono<Progress> compare(Configured platform, Progress progress) {
		Instant now = this.clock.instant();
		Sighting blind = new Sighting(now, Map.of(), List.of(), List.of());
		return this.sightings.take(platform, progress, now)
			.defaultIfEmpty(blind)
			.flatMapMany((sighting) -> next(platform, sighting).concatMap((room) -> compare(platform, room, sighting)))
			.then(Mono.just(new Progress(now, null)));
	}

	private Flux<RoomCheck> next(Configured platform, Sighting sighting) {
		return this.checks
			.next(platform.name(), sighting.suspiciousRooms(), sighting.at().minus(this.properties.afterTime()),
					this.properties.roomsPerTurn())
			.collectList()
			.flatMapIterable((rooms) -> rooms);
	}

	private Mono<Void> compare(Configured platform, RoomCheck room, Sighting sighting) {
		return platform.platform()
			.sessions(room.roomName())
			.collectList()
			.onErrorReturn(NotFound.class, List.of())
			.map((sessions) -> record(platform, room, sessions, sighting))
			.flatMap((record) -> this.rooms.settle(room, record, sighting.at()))
			.doOnNext((announced) -> this.missed.report(platform.name(), announced))
			.then();
	}

	private static RoomRecord record(Configured platform, RoomCheck room, List<RoomSession> sessions,
			Sighting sighting) {
		return new RoomRecord(platform.name(), room.roomName(), platform.capability(DistinctVisits.class).isPresent(),
				sessions, sighting.present().getOrDefault(room.roomName(), List.of()),
				sighting.lastingAbsences()
					.stream()
					.filter((absence) -> absence.meetingId().equals(room.meetingId()))
					.toList());
	}

}
