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
 * Gives those who enter a room one meeting. The lock of the room's row lines them up,
 * whichever instance they come to: the first finds no meeting and requests one, the
 * others find that.
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

	/**
	 * The room's open meeting if it still is as the room wants it, else a new one; call
	 * it in a transaction.
	 * @param duplicate whether to make a new one in any case
	 */
	Mono<Meeting> getOrRequest(String roomName, boolean duplicate) {
		return this.rooms.lockByName(roomName).flatMap((room) -> {
			String platform = this.selection.choose(room.id(), room.settings().platform());
			Mono<Meeting> request = Mono.defer(() -> request(room, requested(room, platform)));
			return duplicate ? request : reusable(room, platform).switchIfEmpty(request);
		});
	}

	/**
	 * A new meeting that begins at that time, whatever meetings the room has; call it in
	 * a transaction.
	 */
	public Mono<Meeting> requestAt(String roomName, Instant startsAt) {
		return this.rooms.lockByName(roomName)
			.flatMap((room) -> request(room,
					Meeting.scheduled(room.id(), this.selection.choose(room.id(), room.settings().platform()),
							room.settings().meetings(), startsAt, this.clock.instant())));
	}

	private Mono<Meeting> reusable(Room room, String platform) {
		Instant now = this.clock.instant();
		return this.meetings.findReusable(room.id(), platform, room.settings().meetings(), now)
			.flatMap((meeting) -> this.meetings.showIn(meeting, now));
	}

	private Meeting requested(Room room, String platform) {
		return Meeting.requested(room.id(), platform, room.settings().meetings(), this.clock.instant());
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
