package dev.atrium.simulator.whereby.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.atrium.simulator.room.Rooms;

/**
 * The meetings of the Whereby organization.
 */
@Component
public class WherebyMeetings {

	private static final int FIRST_ID = 87_673_375;

	private final Clock clock;

	private final Rooms rooms;

	private final Map<String, WherebyMeeting> meetings = new ConcurrentHashMap<>();

	private final AtomicInteger nextId = new AtomicInteger(FIRST_ID);

	WherebyMeetings(Clock clock, Rooms rooms) {
		this.clock = clock;
		this.rooms = rooms;
	}

	/**
	 * Finds a meeting by its room.
	 */
	public Optional<WherebyMeeting> inRoom(String name) {
		return all().stream().filter((meeting) -> meeting.name().equals(name)).findFirst();
	}

	WherebyMeeting create(String name, Instant endDate, @Nullable RecordingSettings recording) {
		WherebyMeeting meeting = new WherebyMeeting(Integer.toString(this.nextId.getAndIncrement()), name,
				this.clock.instant(), endDate, recording);
		this.rooms.open(meeting.key(), meeting.closesAt());
		this.meetings.put(meeting.meetingId(), meeting);
		return meeting;
	}

	Optional<WherebyMeeting> find(String meetingId) {
		return Optional.ofNullable(this.meetings.get(meetingId)).filter(this::exists);
	}

	/**
	 * Those not deleted and not long over, newest first.
	 */
	List<WherebyMeeting> all() {
		return this.meetings.values()
			.stream()
			.filter(this::exists)
			.sorted(Comparator.comparingInt((WherebyMeeting meeting) -> Integer.parseInt(meeting.meetingId()))
				.reversed())
			.toList();
	}

	/**
	 * Deletes a meeting, if it exists, and puts everybody out.
	 */
	void delete(String meetingId) {
		find(meetingId).ifPresent((meeting) -> {
			this.rooms.remove(meeting.key());
			this.meetings.remove(meetingId);
		});
	}

	private boolean exists(WherebyMeeting meeting) {
		return this.clock.instant().isBefore(meeting.closesAt());
	}

}
