package dev.atrium.simulator.whereby.session;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.atrium.simulator.recording.Recording;
import dev.atrium.simulator.recording.Recordings;
import dev.atrium.simulator.room.Participant;
import dev.atrium.simulator.room.Room;
import dev.atrium.simulator.room.RoomKey;
import dev.atrium.simulator.whereby.WherebyCallbacks;
import dev.atrium.simulator.whereby.WherebyProperties;
import dev.atrium.simulator.whereby.meeting.WherebyMeeting;
import dev.atrium.simulator.whereby.meeting.WherebyMeetings;
import dev.atrium.simulator.whereby.payload.RoomEvents;

/**
 * Tells the webhook about sessions and clients.
 */
@Component
class ClientCallbacks {

	static final String RECORDER = "recorder";

	private final WherebyCallbacks callbacks;

	private final WherebyMeetings meetings;

	private final Recordings recordings;

	private final WherebyProperties properties;

	ClientCallbacks(WherebyCallbacks callbacks, WherebyMeetings meetings, Recordings recordings,
			WherebyProperties properties) {
		this.callbacks = callbacks;
		this.meetings = meetings;
		this.recordings = recordings;
		this.properties = properties;
	}

	void joined(Room room, Participant guest, @Nullable String sessionId) {
		this.callbacks.publish(room.key(), "room.client.joined", client(room, guest, sessionId));
	}

	void left(Room room, Participant guest, @Nullable String sessionId) {
		this.callbacks.publish(room.key(), "room.client.left", client(room, guest, sessionId));
	}

	/**
	 * The recorder is a client like the others; there is no callback of its own for the
	 * start of a recording.
	 */
	void recorderJoined(Room room, Recording recording) {
		joined(room, bot(recording), recording.order().sessionId());
	}

	void recorderLeft(Room room, Recording recording) {
		left(room, bot(recording), recording.order().sessionId());
	}

	void sessionStarted(RoomKey room, String sessionId) {
		this.callbacks.publish(room, "room.session.started", session(room, sessionId));
	}

	void sessionEnded(RoomKey room, String sessionId) {
		this.callbacks.publish(room, "room.session.ended", session(room, sessionId));
	}

	private static Participant bot(Recording recording) {
		return new Participant(recording.id(), null, "Recorder", RECORDER, recording.startedAt(),
				recording.stoppedAt());
	}

	private RoomEvents.Client client(Room room, Participant guest, @Nullable String sessionId) {
		Map<String, Integer> roles = room.present()
			.stream()
			.collect(Collectors.toMap(Participant::role, (_) -> 1, Integer::sum, TreeMap::new));
		List<Recording> recorders = this.recordings.running(room.key());
		if (!recorders.isEmpty()) {
			roles.put(RECORDER, recorders.size());
		}
		return new RoomEvents.Client(meetingId(room.key()), "/" + room.key().name(), sessionId,
				this.properties.subdomain(), guest.name(), guest.sessionId(), null, guest.userId(), guest.role(),
				room.present().size() + recorders.size(), roles, false);
	}

	private RoomEvents.Session session(RoomKey room, String sessionId) {
		return new RoomEvents.Session(meetingId(room), "/" + room.name(), sessionId, this.properties.subdomain());
	}

	private String meetingId(RoomKey room) {
		return this.meetings.inRoom(room.name()).map(WherebyMeeting::meetingId).orElse("");
	}

}
