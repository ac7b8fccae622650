package dev.atrium.rooms.meeting.request;

import java.time.Duration;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.MeetingChanges;
import dev.atrium.rooms.meeting.MeetingStatus;
import dev.atrium.rooms.meeting.Meetings;

/**
 * The way into a room: finds or requests its meeting and waits until that can be joined.
 */
@Service
public class MeetingEntrance {

	private final MeetingRequests requests;

	private final MeetingChanges changes;

	private final Meetings meetings;

	private final TransactionalOperator transaction;

	private final MeetingCreationProperties properties;

	MeetingEntrance(MeetingRequests requests, MeetingChanges changes, Meetings meetings,
			TransactionalOperator transaction, MeetingCreationProperties properties) {
		this.requests = requests;
		this.changes = changes;
		this.meetings = meetings;
		this.transaction = transaction;
		this.properties = properties;
	}

	/**
	 * The meeting of a room.
	 * @param duplicate whether it must be a new one
	 * @param patience how long the caller is willing to wait; never longer than this
	 * service is
	 * @return the meeting once it is created or has failed, or as it is when time is up;
	 * fails with a problem if there is no such room
	 */
	public Mono<Meeting> enter(String roomName, boolean duplicate, Duration patience) {
		return this.requests.getOrRequest(roomName, duplicate)
			.as(this.transaction::transactional)
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
