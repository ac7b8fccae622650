package dev.atrium.gateway.orphan;

import java.time.Clock;
import java.time.Instant;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.RoomInventory.ListedRoom;

/**
 * Tells a room that nobody uses any more from one that is in use or may be. In doubt it
 * is in use.
 */
@Component
class RoomJudge {

	private final Meetings meetings;

	private final OrphanProperties properties;

	private final Clock clock;

	RoomJudge(Meetings meetings, OrphanProperties properties, Clock clock) {
		this.meetings = meetings;
		this.properties = properties;
		this.clock = clock;
	}

	Mono<Verdict> judge(String platform, ListedRoom room) {
		if (isYoung(room)) {
			return Mono.just(Verdict.IN_USE);
		}
		return this.meetings.findByLastDigits(room.meetingDigits())
			.map((meeting) -> judge(platform, room, meeting))
			.reduce((one, other) -> (one == Verdict.ORPHAN) ? other : one)
			.defaultIfEmpty(Verdict.UNKNOWN);
	}

	private boolean isYoung(ListedRoom room) {
		Instant oldEnough = this.clock.instant().minus(this.properties.minimumAge());
		return room.createdAt().isAfter(oldEnough);
	}

	private static Verdict judge(String platform, ListedRoom room, Meeting meeting) {
		return switch (meeting.status()) {
			// The room may be about to be adopted.
			case REQUESTED -> Verdict.IN_USE;
			case CREATED -> isHeldIn(platform, room, meeting) ? Verdict.IN_USE : Verdict.ORPHAN;
			case FAILED, ENDED -> Verdict.ORPHAN;
		};
	}

	private static boolean isHeldIn(String platform, ListedRoom room, Meeting meeting) {
		return meeting.platform().equals(platform) && meeting.requireRoom().name().equals(room.room().name());
	}

}
