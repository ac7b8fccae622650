package dev.atrium.gateway.reconciliation.recordings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.atrium.events.recording.RecordingKind;
import dev.atrium.gateway.platform.RecordingCatalog.ListedRecording;
import dev.atrium.gateway.platform.RecordingCatalog.State;
import dev.atrium.gateway.reconciliation.recordings.RecordingRules.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class RecordingRulesTests {

	private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

	private final RecordingRules rules = new RecordingRules(Duration.ofMinutes(2), Duration.ofHours(24));

	@ParameterizedTest
	@CsvSource({ "FINISHED, PT1H, 3480, ANNOUNCE", "FINISHED, PT1H, 3481, WAIT", "FINISHED, PT2M, , ANNOUNCE",
			"FINISHED, PT1M59S, , WAIT", "IN_PROGRESS, PT1M, , WAIT", "IN_PROGRESS, PT24H, , WAIT",
			"IN_PROGRESS, PT24H1S, , GIVE_UP", "CANCELED, PT1M, , NOTHING", "CANCELED, PT48H, , NOTHING" })
	void recordingIsAnnouncedAfterItsGraceAndWaitedForWithinPatience(State state, Duration age,
			@Nullable Double duration, Verdict verdict) {
		ListedRecording listed = new ListedRecording("recording-1", "standup", state, RecordingKind.COMPOSED,
				NOW.minus(age), duration, null, List.of());

		assertThat(this.rules.verdict(listed, NOW)).isEqualTo(verdict);
	}

}
