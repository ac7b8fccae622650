package dev.atrium.rooms.meeting.request;

import java.time.Duration;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

import dev.atrium.rooms.idempotency.Idempotency;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.MeetingChanges;
import dev.atrium.rooms.meeting.MeetingStatus;
import dev.atrium.rooms.meeting.Meetings;

/**
 * The way into a room: finds or requests its meeting and waits until that can be joined.
 */
@Service
public class MeetingEntrance {

	private final SharedMeetings shared;

	private final MeetingChanges changes;

	private final Meetings meetings;

	private final Idempotency idempotency;

	private final MeetingCreationProperties properties;

	MeetingEntrance(SharedMeetings shared, MeetingChanges changes, Meetings meetings, Idempotency idempotency,
			MeetingCreationProperties properties) {
		this.shared = shared;
		this.changes = changes;
		this.meetings = meetings;
		this.idempotency = idempotency;
		this.properties = properties;
	}

	/**
	 * The meeting of a room; the same one however often the entry is repeated under its
	 * key.
	 * @param patience how long the caller is willing to wait; never longer than this
	 * service is
	 * @return the meeting once it is created or has failed, or as it is when time is up;
	 * fails with a problem if there is no such room
	 */
	public Mono<Meeting> enter(Entry entry, Duration patience) {
		return this.idempotency
			.once(entry.keyed(), this.shared.getOrRequest(entry), (meeting) -> meeting.id().toString(),
					(id) -> this.meetings.requireById(UUID.fromString(id)))
			.flatMap((meeting) -> isSettled(meeting) ? Mono.just(meeting) : settled(meeting, patience));
	}

	/** How long {@link #enter} waits at most. */
	public Duration longestWait() {
		return this.properties.creationWait();
	}

	private Mono<Meeting> settled(Meeting meeting, Duration patience) {
		Duration wait = (patience.compareTo(longestWait()) < 0) ? patience : longestWait();
		Mono<Meeting> asItIs = this.meetings.findById(meeting.id()).defaultIfEmpty(meeting);
		return this.changes.of(meeting.id()).filter(MeetingEntrance::isSettled).next().timeout(wait, asItIs);
	}

	private static boolean isSettled(Meeting meeting) {
		return meeting.status() != MeetingStatus.REQUESTED;
	}

}
