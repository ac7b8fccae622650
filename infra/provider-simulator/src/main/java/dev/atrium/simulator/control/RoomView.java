package dev.atrium.simulator.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import dev.atrium.simulator.recording.Recording;
import dev.atrium.simulator.recording.RecordingKind;
import dev.atrium.simulator.room.Participant;
import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.room.Room;

/**
 * A room with those inside and its recordings, newest last.
 */
@JsonNaming(SnakeCaseStrategy.class)
record RoomView(Platform platform, String name, List<Guest> participants, List<Tape> recordings) {

	static RoomView of(Room room, List<Recording> recordings) {
		return new RoomView(room.key().platform(), room.key().name(), room.present().stream().map(Guest::of).toList(),
				recordings.reversed().stream().map(Tape::of).toList());
	}

	/**
	 * Somebody inside.
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record Guest(String sessionId, String name, Instant joinedAt) {

		private static Guest of(Participant participant) {
			return new Guest(participant.sessionId(), participant.name(), participant.joinedAt());
		}

	}

	/**
	 * A recording; its duration is null until it is finished.
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record Tape(String id, RecordingKind kind, String instanceId, String status, Instant startedAt,
			@Nullable BigDecimal durationSeconds) {

		private static Tape of(Recording recording) {
			return new Tape(recording.id(), recording.order().kind(), recording.order().instanceId(), status(recording),
					recording.startedAt(),
					recording.isFinished() ? BigDecimal.valueOf(recording.length().toMillis(), 3) : null);
		}

		private static String status(Recording recording) {
			return switch (recording.state()) {
				case RUNNING, PROCESSING -> "in-progress";
				case FINISHED -> "finished";
				case FAILED -> "failed";
			};
		}

	}

}
