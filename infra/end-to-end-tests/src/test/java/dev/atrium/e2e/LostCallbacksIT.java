package dev.atrium.e2e;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.atrium.e2e.system.Atrium;
import dev.atrium.e2e.system.Call;
import dev.atrium.e2e.system.Meeting;
import dev.atrium.e2e.system.Recording;
import dev.atrium.localstack.Component;

import static dev.atrium.e2e.system.Patience.eventually;
import static dev.atrium.e2e.system.Patience.steadily;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What callbacks do not tell is read from the providers.
 */
@OnRunningSystem
class LostCallbacksIT {

	/** A gateway that asks the providers often, and a Daily that switches off early. */
	private static final Map<String, String> ATTENTIVE = Map.of("ATRIUM_RECONCILIATION_QUIETAFTER", "1s",
			"ATRIUM_RECONCILIATION_SESSIONS_PERIOD", "2s", "ATRIUM_RECONCILIATION_SESSIONS_SLOWPERIOD", "2s",
			"ATRIUM_RECONCILIATION_SESSIONS_GRACE", "2s", "ATRIUM_RECONCILIATION_RECORDINGS_PERIOD", "3s",
			"ATRIUM_RECONCILIATION_RECORDINGS_SLOWPERIOD", "3s", "ATRIUM_RECONCILIATION_RECORDINGS_GRACE", "2s",
			"DAILY_WEBHOOK_RETRY_TYPE", "circuit-breaker");

	@BeforeAll
	static void ask(Atrium atrium) {
		atrium.restart(Component.GATEWAY, ATTENTIVE);
	}

	@AfterAll
	static void askAsUsual(Atrium atrium) {
		atrium.restart(Component.GATEWAY, Map.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "daily", "whereby" })
	void meetingOfWhichNoCallbackArrivesIsFollowedRecordedOnceAndEnded(String platform, Atrium atrium) {
		atrium.simulator().misbehave(platform, Map.of("callbacks", Map.of("drop_next", 100_000)));
		String room = atrium.rooms().createRoom(platform);
		Meeting meeting = atrium.rooms().openMeeting(room);

		Call call = Call.start(atrium, meeting);
		eventually().until(() -> atrium.rooms().meeting(room, meeting.id()).numClients() == 2);
		call.endAfter(Duration.ofSeconds(4));

		assertThat(atrium.rooms().awaitProcessed(meeting)).singleElement()
			.satisfies((recording) -> assertThat(recording.durationSeconds()).satisfies(call.recordedLength()));
		eventually().untilAsserted(() -> {
			Meeting over = atrium.rooms().meeting(room, meeting.id());
			assertThat(over.status()).isEqualTo("ended");
			assertThat(over.numClients()).isZero();
		});
		steadily().untilAsserted(
				() -> assertThat(atrium.rooms().recordings(meeting)).singleElement().matches(Recording::isProcessed));
		assertThat(atrium.keptCallbacks().about(meeting)).isEmpty();
	}

	@Test
	void dailysWebhookThatFailedIsSwitchedOnAgainAndTheGapIsFilled(Atrium atrium) {
		awaitWebhook("retryType", "circuit-breaker", atrium);
		String room = atrium.rooms().createRoom("daily");
		Meeting meeting = atrium.rooms().openMeeting(room);

		atrium.kill(Component.INGEST);
		atrium.simulator().join(meeting, "Alice");
		atrium.simulator().join(meeting, "Bob");
		awaitWebhook("state", "FAILED", atrium);
		atrium.start(Component.INGEST);

		awaitWebhook("state", "ACTIVE", atrium);
		eventually().until(() -> atrium.rooms().meeting(room, meeting.id()).numClients() == 2);
		assertThat(atrium.keptCallbacks().about(meeting)).isEmpty();
		atrium.simulator().join(meeting, "Carol");
		eventually().until(() -> !atrium.keptCallbacks().about(meeting).isEmpty());
		eventually().until(() -> atrium.rooms().meeting(room, meeting.id()).numClients() == 3);
		atrium.simulator().leaveAll(meeting);
	}

	private static void awaitWebhook(String field, String value, Atrium atrium) {
		eventually().until(() -> atrium.dailyWebhook().path(field).asString(""), value::equals);
	}

}
