package dev.atrium.ingest.webhook.whereby;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.conference.MeetingSessionEnded;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.events.conference.Participant;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.events.conference.RecordingStarted;
import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.ingest.webhook.Translation.Identified;
import dev.atrium.ingest.webhook.translation.RoomNames;

import static dev.atrium.ingest.webhook.translation.UnusableCallback.require;
import static dev.atrium.ingest.webhook.whereby.WherebyCallback.PLATFORM;

/** What happens in a room at Whereby, and to its recordings. */
final class WherebyEvents {

	static final String RECORDER = "recorder";

	static final Set<String> BOTS = Set.of(RECORDER, "streamer", "captioner", "assistant");

	private WherebyEvents() {
	}

	static List<Identified> sessionStarted(WherebyCallback callback) {
		var session = callback.data(WherebyData.Session.class);
		var started = new MeetingStarted(PLATFORM, room(session.roomName()), session.roomSessionId(), callback.time());
		return List.of(callback.fact(started, session.roomSessionId()));
	}

	static List<Identified> sessionEnded(WherebyCallback callback) {
		var session = callback.data(WherebyData.Session.class);
		var ended = new MeetingSessionEnded(PLATFORM, room(session.roomName()), session.roomSessionId(),
				callback.time());
		return List.of(callback.fact(ended, session.roomSessionId()));
	}

	/**
	 * Not named by the participant: there is no promise that coming back gives a new id.
	 */
	static List<Identified> clientJoined(WherebyCallback callback) {
		var client = callback.data(WherebyData.Client.class);
		String room = room(client.roomName());
		var joined = callback.report(new ParticipantJoined(PLATFORM, room, participant(room, client), callback.time()));
		if (!RECORDER.equals(client.roleName())) {
			return List.of(joined);
		}
		// Whereby has no recording.started; its recorder coming in is the documented
		// sign.
		var started = new RecordingStarted(PLATFORM, null, room, null, callback.time());
		return List.of(joined, callback.report(started, "recording-started"));
	}

	static List<Identified> clientLeft(WherebyCallback callback) {
		var client = callback.data(WherebyData.Client.class);
		String room = room(client.roomName());
		return List
			.of(callback.report(new ParticipantLeft(PLATFORM, room, participant(room, client), callback.time())));
	}

	static List<Identified> recordingFinished(WherebyCallback callback) {
		var recording = callback.data(WherebyData.Recording.class);
		var ref = new RecordingRef(PLATFORM, require(recording.recordingId(), "recordingId"));
		var startedAt = RecordingFilename.parse(recording.filename()).map(RecordingFilename::startedAt).orElse(null);
		var ready = new RecordingReady(ref, require(room(recording), "roomName"), RecordingKind.COMPOSED, startedAt,
				null, recording.filename(), List.of(), callback.time());
		return List.of(callback.fact(ready, ref.providerRecordingId()));
	}

	/** The room of a recording, from its file's name where need be. */
	static @Nullable String room(WherebyData.Recording recording) {
		String named = RoomNames.bare(recording.roomName());
		return (named != null) ? named
				: RecordingFilename.parse(recording.filename()).map(RecordingFilename::room).orElse(null);
	}

	private static String room(@Nullable String name) {
		return require(RoomNames.bare(name), "roomName");
	}

	private static Participant participant(String room, WherebyData.Client client) {
		String role = client.roleName();
		String session = (client.participantId() != null) ? client.participantId() : sessionId(room, client);
		return new Participant(session, client.externalId(), client.displayName(), role,
				role != null && BOTS.contains(role));
	}

	/**
	 * An id for a participant whom older deliveries do not identify: the same on joining
	 * and leaving. The role comes last since letting in a visitor changes it.
	 */
	private static String sessionId(String room, WherebyData.Client client) {
		String who = Stream.of(client.externalId(), client.displayName(), client.roleName())
			.flatMap(Stream::ofNullable)
			.findFirst()
			.orElse("");
		return UUID.nameUUIDFromBytes((room + '\n' + who).getBytes(StandardCharsets.UTF_8)).toString();
	}

}
