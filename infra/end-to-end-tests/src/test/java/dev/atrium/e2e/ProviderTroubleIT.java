package dev.atrium.e2e;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.atrium.e2e.system.Atrium;
import dev.atrium.e2e.system.Call;
import dev.atrium.e2e.system.Meeting;
import dev.atrium.e2e.system.Rest.Answer;

import static dev.atrium.e2e.system.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Providers that are down, or whose recordings cannot be fetched.
 */
@OnRunningSystem
class ProviderTroubleIT {

	@ParameterizedTest
	@CsvSource({ "daily, whereby", "whereby, daily" })
	void meetingAtAProviderThatIsDownFailsWithAReasonAndTheOtherProviderWorks(String down, String up, Atrium atrium) {
		String room = atrium.rooms().createRoom(down);
		atrium.simulator().misbehave(down, Map.of("api", Map.of("fail_next", 100_000, "fail_status", 503)));

		Answer accepted = atrium.rooms().requestMeeting(room, Map.of(), "wait=1").expect(202);
		Meeting meeting = accepted.as(Meeting.class);
		assertThat(meeting.status()).isEqualTo("requested");
		assertThat(accepted.header("Location")).endsWith(meeting.id());
		assertThat(atrium.rooms().openMeeting(atrium.rooms().createRoom(up)).status()).isEqualTo("created");

		eventually()
			.untilAsserted(() -> assertThat(atrium.rooms().meeting(room, meeting.id()).status()).isEqualTo("failed"));
		Meeting.Failure failure = Objects.requireNonNull(atrium.rooms().meeting(room, meeting.id()).failure());
		assertThat(failure.reason()).isEqualTo("unavailable");
		assertThat(failure.detail()).isNotBlank().doesNotContainIgnoringCase("exception", "bearer", "http://");
	}

	@ParameterizedTest
	@CsvSource({ "daily, 403", "whereby, 404" })
	void recordingWhoseLinkIsRefusedFailsWithThatReasonAndShowsNoFile(String platform, int status, Atrium atrium) {
		Meeting meeting = atrium.rooms().openMeeting(atrium.rooms().createRoom(platform));
		atrium.simulator().misbehave(platform, Map.of("media", Map.of("fail_next", 100_000, "fail_status", status)));
		Call.start(atrium, meeting).endAfter(Duration.ofSeconds(3));

		assertFails(meeting, String.valueOf(status), atrium);
	}

	@ParameterizedTest
	@CsvSource({ "daily", "whereby" })
	void recordingThatAlwaysEndsHalfWayFailsWithThatReasonAndShowsNoFile(String platform, Atrium atrium) {
		Meeting meeting = atrium.rooms().openMeeting(atrium.rooms().createRoom(platform));
		atrium.simulator().misbehave(platform, Map.of("media", Map.of("truncate_next", 100_000)));
		Call.start(atrium, meeting).endAfter(Duration.ofSeconds(3));

		assertFails(meeting, "", atrium);
	}

	private static void assertFails(Meeting meeting, String mentioned, Atrium atrium) {
		eventually().untilAsserted(
				() -> assertThat(atrium.rooms().recordings(meeting)).singleElement().satisfies((recording) -> {
					assertThat(recording.status()).isEqualTo("failed");
					assertThat(Objects.requireNonNull(recording.failure()).detail()).contains(mentioned);
					assertThat(recording.audioUrl()).isNull();
					assertThat(recording.waveformUrl()).isNull();
					assertThat(atrium.recordings().openWithoutLink(recording.id(), "audio").status()).isBetween(400,
							499);
				}));
	}

}
