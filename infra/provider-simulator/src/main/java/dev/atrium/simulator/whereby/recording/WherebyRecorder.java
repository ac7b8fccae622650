package dev.atrium.simulator.whereby.recording;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.atrium.simulator.recording.Recorder;
import dev.atrium.simulator.recording.Recording;
import dev.atrium.simulator.recording.RecordingKind;
import dev.atrium.simulator.recording.RecordingOrder;
import dev.atrium.simulator.recording.Recordings;
import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.room.Room;
import dev.atrium.simulator.room.RoomEvent;
import dev.atrium.simulator.whereby.meeting.RecordingSettings;
import dev.atrium.simulator.whereby.meeting.WherebyMeeting;
import dev.atrium.simulator.whereby.meeting.WherebyMeetings;
import dev.atrium.simulator.whereby.session.RoomSessions;

/**
 * Starts recordings in Whereby rooms: for a host, or by itself where the meeting says so.
 */
@Component
class WherebyRecorder implements Recorder {

	private static final String OWN_BUCKET = "whereby-recordings";

	private static final String ONE_AT_A_TIME = "recorder";

	private final WherebyMeetings meetings;

	private final RoomSessions sessions;

	private final Recordings recordings;

	private final Clock clock;

	WherebyRecorder(WherebyMeetings meetings, RoomSessions sessions, Recordings recordings, Clock clock) {
		this.meetings = meetings;
		this.sessions = sessions;
		this.recordings = recordings;
		this.clock = clock;
	}

	@Override
	public Platform platform() {
		return Platform.WHEREBY;
	}

	@Override
	public Recording startByHost(Room room, RecordingKind kind) {
		if (kind != RecordingKind.CLOUD) {
			throw new IllegalStateException("Whereby makes cloud recordings only");
		}
		return start(room);
	}

	@EventListener
	void startByItself(RoomEvent.Joined joined) {
		Room room = joined.room();
		if (room.key().platform() == Platform.WHEREBY && this.recordings.running(room.key()).isEmpty()) {
			settings(room).filter((settings) -> settings.startsWith(room.present().size()))
				.ifPresent((_) -> start(room));
		}
	}

	private Recording start(Room room) {
		Instant now = this.clock.instant();
		RecordingOrder order = new RecordingOrder(room.key(), RecordingKind.CLOUD, ONE_AT_A_TIME,
				this.sessions.idIn(room.key().name()).orElse(null), "whereby", now, target(room, now));
		return this.recordings.start(order, room)
			.orElseThrow(() -> new IllegalStateException("Room " + room.key() + " is being recorded already"));
	}

	private RecordingOrder.Target target(Room room, Instant start) {
		String format = settings(room).map(RecordingSettings::fileFormat).orElse("mp4");
		String file = room.key().name() + "-" + start.truncatedTo(ChronoUnit.SECONDS) + "." + format;
		String bucket = settings(room).map(RecordingSettings::bucket).orElse(null);
		if (bucket == null) {
			return new RecordingOrder.Target(OWN_BUCKET, file, false);
		}
		int folders = bucket.indexOf('/');
		return (folders < 0) ? new RecordingOrder.Target(bucket, file, true) : new RecordingOrder.Target(
				bucket.substring(0, folders), bucket.substring(folders + 1) + "/" + file, true);
	}

	private Optional<RecordingSettings> settings(Room room) {
		return this.meetings.inRoom(room.key().name()).map(WherebyMeeting::recording);
	}

}
