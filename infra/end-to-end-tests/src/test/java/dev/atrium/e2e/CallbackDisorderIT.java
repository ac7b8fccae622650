package dev.atrium.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import dev.atrium.e2e.system.Atrium;
import dev.atrium.e2e.system.Call;
import dev.atrium.e2e.system.Meeting;
import dev.atrium.e2e.system.Recording;

import static dev.atrium.e2e.system.Patience.eventually;
import static dev.atrium.e2e.system.Patience.steadily;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Providers deliver callbacks twice, late and in any order.
 */
@OnRunningSystem
class CallbackDisorderIT {

	@ParameterizedTest
	@ValueSource(strings = { "daily", "whereby" })
	void callbacksInAnyOrderAndFiveTimesLeadToTheSameState(String platform, Atrium atrium) {
		atrium.simulator().misbehave(platform, Map.of("callbacks", Map.of("duplicate", 4, "shuffle", true)));
		String room = atrium.rooms().createRoom(platform);
		Meeting meeting = atrium.rooms().openMeeting(room);

		Call call = Call.start(atrium, meeting);
		call.endAfter(Duration.ofSeconds(4));

		assertThat(atrium.rooms().awaitProcessed(meeting)).hasSize(1);
		eventually().untilAsserted(() -> assertThat(atrium.rooms().meeting(room, meeting.id()).numClients()).isZero());
	}

	@ParameterizedTest
	@ValueSource(strings = { "daily", "whereby" })
	void callbacksDeliveredAgainInReverseChangeNothing(String platform, Atrium atrium) {
		String room = atrium.rooms().createRoom(platform);
		Meeting meeting = atrium.rooms().openMeeting(room);
		String zoe = atrium.simulator().join(meeting, "Zoë");
		Call call = Call.start(atrium, meeting);
		call.stopRecordingAfter(Duration.ofSeconds(3));
		atrium.simulator().leave(meeting, zoe);
		Recording recording = atrium.rooms().awaitProcessed(meeting).getFirst();
		JsonNode before = atrium.recordings().recording(recording.id());
		eventually().until(() -> atrium.rooms().meeting(room, meeting.id()).numClients() == 2);

		List<JsonNode> callbacks = atrium.simulator().callbacks(meeting);
		assertThat(callbacks).hasSizeGreaterThan(4);
		callbacks.reversed().forEach((callback) -> atrium.simulator().deliverAgain(callback, 5));
		atrium.simulator().join(meeting, "Carol");

		// Carol comes behind all that in the room's order, so the count shows what it
		// did.
		eventually().until(() -> atrium.rooms().meeting(room, meeting.id()).numClients() == 3);
		steadily().untilAsserted(() -> {
			assertThat(atrium.rooms().meeting(room, meeting.id()).numClients()).isEqualTo(3);
			assertThat(atrium.rooms().recordings(meeting)).singleElement().matches(Recording::isProcessed);
			assertThat(atrium.recordings().recording(recording.id())).isEqualTo(before);
		});
		atrium.simulator().leaveAll(meeting);
	}

}
