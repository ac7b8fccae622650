package dev.atrium.recordings.recording;

import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingRequested;

/**
 * Which meetings want their video kept, as their rooms said when they were requested.
 */
@Repository
public class VideoWishes {

	private final DatabaseClient database;

	VideoWishes(DatabaseClient database) {
		this.database = database;
	}

	/** Remembers a meeting that wants it. */
	public Mono<Void> note(MeetingRequested requested) {
		return requested.settings().storeVideo() ? insert(requested.meetingId()) : Mono.empty();
	}

	/** Remembers where it is held. */
	public Mono<Void> note(MeetingCreated created) {
		return this.database.sql("""
				UPDATE meeting_with_video SET platform = :platform, provider_room_name = :room WHERE meeting_id = :id
				""")
			.bind("platform", created.platform())
			.bind("room", created.providerRoomName())
			.bind("id", created.meetingId())
			.then();
	}

	/** Whether the meeting that a recording was made of wants it. */
	public Mono<Boolean> wanted(Recording recording) {
		return this.database.sql("""
				SELECT EXISTS (SELECT 1 FROM meeting_with_video
				    WHERE platform = :platform AND provider_room_name = :room)
				""")
			.bind("platform", recording.ref().platform())
			.bind("room", recording.providerRoomName())
			.mapValue(Boolean.class)
			.one();
	}

	private Mono<Void> insert(UUID meetingId) {
		return this.database.sql("INSERT INTO meeting_with_video (meeting_id) VALUES (:id) ON CONFLICT DO NOTHING")
			.bind("id", meetingId)
			.then();
	}

}
