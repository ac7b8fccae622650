package dev.atrium.ingest.webhook.daily;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.conference.RecordingStarted;
import dev.atrium.events.recording.RecordingFailed;
import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.events.recording.RecordingTrack;
import dev.atrium.ingest.webhook.Translation.Identified;
import dev.atrium.ingest.webhook.translation.RoomNames;
import dev.atrium.ingest.webhook.translation.Scalars;

import static dev.atrium.ingest.webhook.daily.DailyCallback.PLATFORM;
import static dev.atrium.ingest.webhook.translation.UnusableCallback.require;

/** What happens to a recording at Daily. */
final class DailyRecordingEvents {

	static final Map<String, RecordingKind> KINDS = Map.ofEntries(Map.entry("cloud", RecordingKind.COMPOSED),
			Map.entry("cloud-audio-only", RecordingKind.AUDIO_ONLY), Map.entry("raw-tracks", RecordingKind.RAW_TRACKS));

	private DailyRecordingEvents() {
	}

	static List<Identified> started(DailyCallback callback) {
		var payload = callback.payload(DailyPayload.RecordingStart.class);
		String recording = recording(payload);
		var started = new RecordingStarted(PLATFORM, payload.recordingId(), RoomNames.bare(payload.room()),
				payload.instanceId(), callback.time(payload.startTs()));
		return List.of((payload.recordingId() != null || payload.startTs() != null) ? callback.fact(started, recording)
				: callback.report(started, recording));
	}

	/** Stopping and starting again makes another recording of the same instance. */
	private static String recording(DailyPayload.RecordingStart payload) {
		if (payload.recordingId() != null) {
			return payload.recordingId();
		}
		String instance = require(payload.instanceId(), "recording_id").toString();
		return (payload.startTs() != null) ? instance + '/' + payload.startTs() : instance;
	}

	static List<Identified> ready(DailyCallback callback) {
		var payload = callback.payload(DailyPayload.FinishedRecording.class);
		String recording = require(payload.recordingId(), "recording_id");
		String room = require(RoomNames.bare(payload.room()), "room_name");
		List<RecordingTrack> tracks = tracks(payload.tracks());
		var ready = new RecordingReady(new RecordingRef(PLATFORM, recording), room, kind(payload.type(), tracks),
				payload.startTs(), payload.duration(), payload.s3Key(), tracks, callback.time(null));
		return List.of(callback.fact(ready, recording));
	}

	static List<Identified> failed(DailyCallback callback) {
		var payload = callback.payload(DailyPayload.RecordingError.class);
		String recording = require((payload.recordingId() != null) ? payload.recordingId() : payload.instanceId(),
				"instance_id");
		String detail = Stream.of(payload.errorMsg(), payload.action())
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("Daily gave no reason");
		var failed = new RecordingFailed(new RecordingRef(PLATFORM, recording), RoomNames.bare(payload.room()),
				Scalars.uuid(payload.instanceId()), detail, callback.time(payload.timestamp()));
		return List.of(callback.report(failed, recording));
	}

	private static RecordingKind kind(@Nullable String type, List<RecordingTrack> tracks) {
		RecordingKind untold = tracks.isEmpty() ? RecordingKind.COMPOSED : RecordingKind.RAW_TRACKS;
		return (type == null) ? untold : KINDS.getOrDefault(type, untold);
	}

	private static List<RecordingTrack> tracks(@Nullable List<DailyPayload.@Nullable Track> tracks) {
		return (tracks == null) ? List.of() : tracks.stream().flatMap(DailyRecordingEvents::track).toList();
	}

	/** A track that names no file is of no use to anybody. */
	private static Stream<RecordingTrack> track(DailyPayload.@Nullable Track track) {
		if (track == null || track.type() == null || track.s3Key() == null) {
			return Stream.empty();
		}
		return Stream.of(new RecordingTrack(track.type(), track.s3Key(), track.size()));
	}

}
