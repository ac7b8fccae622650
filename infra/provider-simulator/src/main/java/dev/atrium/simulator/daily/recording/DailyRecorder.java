package dev.atrium.simulator.daily.recording;

import java.time.Clock;
import java.time.Instant;

import org.springframework.stereotype.Component;

import dev.atrium.simulator.daily.DailyProperties;
import dev.atrium.simulator.daily.room.DailyRoom;
import dev.atrium.simulator.daily.room.DailyRooms;
import dev.atrium.simulator.daily.room.OngoingMeetings;
import dev.atrium.simulator.recording.Recorder;
import dev.atrium.simulator.recording.Recording;
import dev.atrium.simulator.recording.RecordingKind;
import dev.atrium.simulator.recording.RecordingOrder;
import dev.atrium.simulator.recording.Recordings;
import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.room.Room;

/**
 * Starts recordings in Daily rooms.
 */
@Component
class DailyRecorder implements Recorder {

	/** What is used when a caller names no instance; Daily reserves it. */
	static final String DEFAULT_INSTANCE = "c3df927c-f738-4471-a2b7-066fa7e95a6b";

	private static final String DEFAULT_TEMPLATE = "{domain_name}/{room_name}/{epoch_time}";

	private final DailyRooms rooms;

	private final OngoingMeetings meetings;

	private final Recordings recordings;

	private final DailyProperties properties;

	private final Clock clock;

	DailyRecorder(DailyRooms rooms, OngoingMeetings meetings, Recordings recordings, DailyProperties properties,
			Clock clock) {
		this.rooms = rooms;
		this.meetings = meetings;
		this.recordings = recordings;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public Platform platform() {
		return Platform.DAILY;
	}

	@Override
	public Recording startByHost(Room room, RecordingKind kind) {
		String host = room.present().getFirst().sessionId();
		return start(this.rooms.get(room.key().name()), kind, DEFAULT_INSTANCE, host);
	}

	/**
	 * Starts a recording.
	 * @throws ActiveStreamException if one of that instance runs already
	 */
	Recording start(DailyRoom room, RecordingKind kind, String instanceId, String startedBy) {
		Instant now = this.clock.instant();
		RecordingOrder order = new RecordingOrder(room.key(), kind, instanceId,
				this.meetings.idIn(room.name()).orElse(null), startedBy, now,
				new RecordingOrder.Target(room.bucket(), key(room, now), room.hasOwnBucket()));
		return this.recordings.start(order, this.rooms.live(room))
			.orElseThrow(() -> new ActiveStreamException(room.name()));
	}

	private String key(DailyRoom room, Instant start) {
		return room.recordingsTemplate()
			.orElse(DEFAULT_TEMPLATE)
			.replace("{domain_name}", this.properties.subdomain())
			.replace("{room_name}", room.name())
			.replace("{epoch_time}", Long.toString(start.toEpochMilli()));
	}

	/**
	 * A recording of the same instance runs already.
	 */
	static final class ActiveStreamException extends IllegalStateException {

		private static final long serialVersionUID = 1L;

		ActiveStreamException(String room) {
			super("room " + room + " has an active stream");
		}

	}

}
