package dev.atrium.simulator.daily.meeting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import dev.atrium.simulator.daily.DailyProperties;
import dev.atrium.simulator.daily.room.OngoingMeetings;
import dev.atrium.simulator.room.Participant;
import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.room.RoomEvent;
import dev.atrium.simulator.room.RoomKey;

/**
 * The domain's meeting sessions.
 */
@Component
class DailyMeetings implements OngoingMeetings {

	private final DailyProperties properties;

	private final MeetingCallbacks callbacks;

	private final List<DailyMeeting> meetings = new ArrayList<>();

	DailyMeetings(DailyProperties properties, MeetingCallbacks callbacks) {
		this.properties = properties;
		this.callbacks = callbacks;
	}

	@Override
	public synchronized Optional<String> idIn(String roomName) {
		return ongoing(roomName).map(DailyMeeting::id);
	}

	/**
	 * All sessions, newest first.
	 */
	synchronized List<DailyMeeting> all() {
		return List.copyOf(this.meetings.reversed());
	}

	// Before the recordings, which stop when the last one leaves.
	@EventListener
	@Order(1)
	void follow(RoomEvent event) {
		if (event.room().key().platform() == Platform.DAILY) {
			switch (event) {
				case RoomEvent.Joined(var room, var guest) -> join(room.key(), guest);
				case RoomEvent.Left(var room, var guest) -> leave(room.key(), guest);
			}
		}
	}

	private synchronized void join(RoomKey room, Participant guest) {
		DailyMeeting meeting = ongoing(room.name()).orElseGet(() -> start(room, guest));
		replace(meeting, meeting.with(guest));
		this.callbacks.joined(room, guest);
	}

	private synchronized void leave(RoomKey room, Participant guest) {
		ongoing(room.name()).ifPresent((meeting) -> {
			DailyMeeting left = meeting.with(guest);
			replace(meeting, left);
			this.callbacks.left(room, guest);
			if (left.isEmpty()) {
				Mono.delay(this.properties.meetingEndDelay()).subscribe((_) -> endIfEmpty(room, left.id()));
			}
		});
	}

	private DailyMeeting start(RoomKey room, Participant first) {
		DailyMeeting meeting = new DailyMeeting(UUID.randomUUID().toString(), room.name(), first.joinedAt(), null, 0,
				Collections.emptyList());
		this.meetings.add(meeting);
		this.callbacks.started(room, meeting);
		return meeting;
	}

	private synchronized void endIfEmpty(RoomKey room, String id) {
		ongoing(room.name()).filter((meeting) -> meeting.id().equals(id) && meeting.isEmpty()).ifPresent((meeting) -> {
			DailyMeeting ended = meeting.ended();
			replace(meeting, ended);
			this.callbacks.ended(room, ended);
		});
	}

	private Optional<DailyMeeting> ongoing(String room) {
		return this.meetings.stream()
			.filter((meeting) -> meeting.isOngoing() && meeting.room().equals(room))
			.findFirst();
	}

	private void replace(DailyMeeting before, DailyMeeting after) {
		this.meetings.set(this.meetings.indexOf(before), after);
	}

}
