package dev.atrium.recordings.recording;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.atrium.recordings.recording.RecordingStatus.ANNOUNCED;
import static dev.atrium.recordings.recording.RecordingStatus.CANCELED;
import static dev.atrium.recordings.recording.RecordingStatus.DOWNLOADING;
import static dev.atrium.recordings.recording.RecordingStatus.ERASED;
import static dev.atrium.recordings.recording.RecordingStatus.ERASING;
import static dev.atrium.recordings.recording.RecordingStatus.FAILED;
import static dev.atrium.recordings.recording.RecordingStatus.PAUSED;
import static dev.atrium.recordings.recording.RecordingStatus.PROCESSED;
import static dev.atrium.recordings.recording.RecordingStatus.PROCESSING;
import static org.assertj.core.api.Assertions.assertThat;

class RecordingStatusTests {

	private static final Map<RecordingStatus, Set<RecordingStatus>> LEGAL = Map.of(ANNOUNCED,
			Set.of(DOWNLOADING, FAILED, PAUSED, CANCELED, ERASING), DOWNLOADING,
			Set.of(PROCESSING, FAILED, PAUSED, CANCELED, ERASING), PROCESSING,
			Set.of(PROCESSED, FAILED, PAUSED, CANCELED, ERASING), PROCESSED, Set.of(ERASING), FAILED,
			Set.of(ANNOUNCED, ERASING), PAUSED, Set.of(ANNOUNCED, CANCELED, ERASING), CANCELED,
			Set.of(ANNOUNCED, ERASING), ERASING, Set.of(ERASED), ERASED, Set.of(ERASING));

	@ParameterizedTest
	@EnumSource
	void mayBecomeWhatTheTableSaysAndNothingElse(RecordingStatus status) {
		for (RecordingStatus next : RecordingStatus.values()) {
			assertThat(status.mayBecome(next)).as("%s to %s", status, next)
				.isEqualTo(LEGAL.getOrDefault(status, Set.of()).contains(next));
		}
	}

	@ParameterizedTest
	@EnumSource
	void isReadBackByItsWireName(RecordingStatus status) {
		assertThat(RecordingStatus.ofWireName(status.wireName())).isEqualTo(status);
	}

}
