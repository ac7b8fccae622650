package dev.atrium.rooms.meeting;

import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.messaging.PostgresNotifications;

/**
 * Meetings as they change, on whichever instance.
 */
@Component
public class MeetingChanges {

	private static final String NOW = "";

	private final PostgresNotifications notifications;

	private final Meetings meetings;

	MeetingChanges(PostgresNotifications notifications, Meetings meetings) {
		this.notifications = notifications;
		this.meetings = meetings;
	}

	/**
	 * Watches a meeting.
	 * @return the meeting as it is now, and again after each change; never ends by itself
	 */
	public Flux<Meeting> of(UUID meetingId) {
		String mine = meetingId.toString();
		Flux<String> wakeups = this.notifications.listen(Meetings.CHANGES)
			.filter((payload) -> payload.isEmpty() || payload.equals(mine));
		// Listens first and looks then: a change in between wakes, it is not missed.
		return Flux.merge(wakeups, Mono.just(NOW))
			.onBackpressureLatest()
			.concatMap((wakeup) -> this.meetings.findById(meetingId), 1)
			.distinctUntilChanged();
	}

}
