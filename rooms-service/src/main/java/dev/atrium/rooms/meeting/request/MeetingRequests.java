package dev.atrium.rooms.meeting.request;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.messaging.Outbox;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.MeetingLife;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.platform.PlatformSelection;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.Rooms;

/**
 * Has meetings made: the meeting and the request for it are stored together.
 */
@Service
public class MeetingRequests {

	private static final Logger log = LoggerFactory.getLogger(MeetingRequests.class);

	private final Rooms rooms;

	private final Meetings meetings;

	private final MeetingLife life;

	private final PlatformSelection selection;

	private final Outbox outbox;

	private final Clock clock;

	MeetingRequests(Rooms rooms, Meetings meetings, MeetingLife life, PlatformSelection selection, Outbox outbox,
			Clock clock) {
		this.rooms = rooms;
		this.meetings = meetings;
		this.life = life;
		this.selection = selection;
		this.outbox = outbox;
		this.clock = clock;
	}

	/** The room's open meeting if it still is as the room wants it. */
	Mono<Meeting> reusable(Room room) {
		Instant now = this.clock.instant();
		return this.meetings.findReusable(room.id(), platform(room), room.settings().meetings(), now)
			.flatMap((meeting) -> this.meetings.showIn(meeting, now));
	}

	/** A new meeting from now on, in the transaction that has locked the room. */
	Mono<Meeting> request(Room room) {
		return request(room,
				Meeting.requested(room.id(), platform(room), room.settings().meetings(), this.clock.instant()));
	}

	/**
	 * A new meeting that begins at that time, whatever meetings the room has; call it in
	 * a transaction.
	 */
	public Mono<Meeting> requestAt(String roomName, Instant startsAt) {
		return this.rooms.lockByName(roomName)
			.flatMap((room) -> request(room, Meeting.scheduled(room.id(), platform(room), room.settings().meetings(),
					startsAt, this.clock.instant())));
	}

	private String platform(Room room) {
		return this.selection.choose(room.id(), room.settings().platform());
	}

	// Who chose the first may be the deployment, and have come to the same.
	private static @Nullable String fallback(Room room, String platform) {
		String other = room.settings().fallbackPlatform();
		return platform.equals(other) ? null : other;
	}

	private Mono<Meeting> request(Room room, Meeting meeting) {
		String platform = meeting.requestedPlatform();
		MeetingRequested event = new MeetingRequested(meeting.id(), room.id(), room.name(), platform,
				fallback(room, platform), this.life.closing(meeting.window()), meeting.settings(),
				meeting.expectation().requestedAt());
		return this.meetings.insert(meeting)
			.then(this.outbox.append(event))
			.thenReturn(meeting)
			.doOnNext((requested) -> log.info("Meeting {} requested for room {} on {}", requested.id(), room.name(),
					platform));
	}

}
