package dev.atrium.ingest.webhook.daily;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What Daily's callbacks carry, as far as we use it. Aliases are the spellings that
 * Daily's documentation, schema and deliveries disagree on.
 */
sealed interface DailyPayload {

	/** Of {@code meeting.started} and {@code meeting.ended}. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Meeting(@JsonAlias("room_name") @Nullable String room, @JsonAlias( {
			"mtg_session_id", "mtgSessionId" }) @Nullable String meetingId, @Nullable Instant startTs,
			@Nullable Instant endTs) implements DailyPayload{
	}

	/**
	 * Of {@code participant.joined} and {@code participant.left}.
	 *
	 * @param duration seconds from joining to leaving
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record Participant(@JsonAlias("room_name") @Nullable String room, @Nullable String sessionId,
			@Nullable String userId, @Nullable String userName, @Nullable Instant joinedAt, @Nullable Double duration,
			@Nullable String owner) implements DailyPayload {
	}

	/** Of {@code recording.started}; without a room, as far as anybody has seen. */
	@JsonNaming(SnakeCaseStrategy.class)
	record RecordingStart(@JsonAlias("room_name") @Nullable String room, @Nullable String recordingId,
			@Nullable UUID instanceId, @Nullable Instant startTs) implements DailyPayload {
	}

	/**
	 * Of {@code recording.ready-to-download}.
	 *
	 * @param type missing in older deliveries
	 * @param tracks null where Daily may not look into the team's bucket
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record FinishedRecording(@JsonAlias("room_name") @Nullable String room, @Nullable String recordingId,
			@Nullable String type, @Nullable Instant startTs, @Nullable Double duration, @JsonAlias( {
					"s3key", "s3Key" }) @Nullable String s3Key,
			@Nullable List<@Nullable Track> tracks) implements DailyPayload{
	}

	/** A file of a raw-tracks recording. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Track(@Nullable String type, @JsonAlias( {
			"s3key", "s3Key" }) @Nullable String s3Key, @Nullable Long size){
	}

	/**
	 * Of {@code recording.error}.
	 *
	 * @param action {@code cloud-recording-error}; {@code clourd-recording-err} in the
	 * schema
	 * @param timestamp a string in the documentation's sample
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record RecordingError(@JsonAlias("room_name") @Nullable String room, @Nullable String recordingId,
			@Nullable String instanceId, @Nullable String action, @JsonAlias("errorMsg") @Nullable String errorMsg,
			@Nullable Instant timestamp) implements DailyPayload {
	}

	/** What any callback may be about. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Subject(@JsonAlias("room_name") @Nullable String room, @Nullable String instanceId,
			@Nullable String recordingId) implements DailyPayload {
	}

	/** A callback, as far as needed to know what it is about. */
	record About(@Nullable Subject payload) {
	}

}
