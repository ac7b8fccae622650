package dev.atrium.simulator.daily.recording;

import java.util.List;

import dev.atrium.simulator.daily.payload.RecordingView;
import dev.atrium.simulator.recording.Recording;
import dev.atrium.simulator.recording.RecordingKind;

/**
 * Recordings as Daily shows them.
 */
final class RecordingViews {

	private RecordingViews() {
	}

	static RecordingView of(Recording recording) {
		return new RecordingView(recording.id(), recording.room().name(), recording.startedAt().getEpochSecond(),
				recording.order().kind().wireName(), status(recording), recording.maxParticipants(),
				recording.isFinished() ? seconds(recording) : null, recording.order().target().key(), tracks(recording),
				recording.order().sessionId());
	}

	static long seconds(Recording recording) {
		return Math.round(recording.length().toMillis() / 1000.0);
	}

	/**
	 * Empty for recordings in one file.
	 */
	static List<RecordingView.TrackView> tracks(Recording recording) {
		if (recording.order().kind() != RecordingKind.RAW_TRACKS) {
			return List.of();
		}
		return recording.files()
			.stream()
			.map((file) -> new RecordingView.TrackView("audio", file.key(), file.size()))
			.toList();
	}

	private static String status(Recording recording) {
		return switch (recording.state()) {
			case RUNNING, PROCESSING -> "in-progress";
			case FINISHED -> "finished";
			case FAILED -> "canceled";
		};
	}

}
