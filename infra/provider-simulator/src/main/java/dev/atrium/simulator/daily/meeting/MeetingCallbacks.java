package dev.atrium.simulator.daily.meeting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.atrium.simulator.WireTime;
import dev.atrium.simulator.daily.DailyCallbacks;
import dev.atrium.simulator.daily.payload.MeetingEvents;
import dev.atrium.simulator.daily.room.DailyRoom;
import dev.atrium.simulator.daily.room.DailyRooms;
import dev.atrium.simulator.room.Participant;
import dev.atrium.simulator.room.RoomKey;

/**
 * Tells the webhook about meetings and participants.
 */
@Component
class MeetingCallbacks {

	private final DailyCallbacks callbacks;

	private final DailyRooms rooms;

	MeetingCallbacks(DailyCallbacks callbacks, DailyRooms rooms) {
		this.callbacks = callbacks;
		this.rooms = rooms;
	}

	void started(RoomKey room, DailyMeeting meeting) {
		this.callbacks.publish(room, "meeting.started", "met-sta-" + suffix(meeting),
				new MeetingEvents.Started(WireTime.epochSeconds(meeting.startedAt()), meeting.id(), room.name()));
	}

	void ended(RoomKey room, DailyMeeting meeting) {
		Instant end = Objects.requireNonNull(meeting.endedAt());
		this.callbacks.publish(room, "meeting.ended", "met-end-" + meeting.id() + "-" + end.getEpochSecond(),
				new MeetingEvents.Ended(meeting.startedAt().getEpochSecond(), WireTime.epochSeconds(end), meeting.id(),
						room.name()));
	}

	void joined(RoomKey room, Participant guest) {
		this.callbacks.publish(room, "participant.joined",
				"ptcpt-join-" + userId(guest) + "-" + guest.joinedAt().toEpochMilli(), payload(room, guest, null));
	}

	void left(RoomKey room, Participant guest) {
		Instant leftAt = Objects.requireNonNull(guest.leftAt());
		BigDecimal stayed = BigDecimal.valueOf(Duration.between(guest.joinedAt(), leftAt).toMillis(), 3);
		this.callbacks.publish(room, "participant.left", "ptcpt-left-" + userId(guest) + "-" + leftAt.toEpochMilli(),
				payload(room, guest, stayed));
	}

	private MeetingEvents.Participant payload(RoomKey room, Participant guest, @Nullable BigDecimal duration) {
		Instant ejectAt = this.rooms.find(room.name()).map(DailyRoom::ejectsAt).orElse(null);
		return new MeetingEvents.Participant(room.name(), userId(guest), guest.name(), guest.sessionId(),
				WireTime.epochSeconds(guest.joinedAt()), (ejectAt != null) ? WireTime.epochSeconds(ejectAt) : null,
				guest.isHost(), MeetingEvents.Permissions.of(guest.isHost()), duration);
	}

	/**
	 * Whoever joins without a user id gets a random one.
	 */
	private static String userId(Participant guest) {
		String given = guest.userId();
		return (given != null) ? given : guest.sessionId();
	}

	private static String suffix(DailyMeeting meeting) {
		return meeting.id() + "-" + meeting.startedAt().getEpochSecond();
	}

}
