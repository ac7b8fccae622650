package dev.atrium.e2e;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.atrium.e2e.system.Atrium;
import dev.atrium.e2e.system.Call;
import dev.atrium.e2e.system.Meeting;

import static dev.atrium.e2e.system.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Broker and database go away and come back in the middle of everything; no service is
 * restarted for it.
 */
@OnRunningSystem
class RestartedServersIT {

	@Test
	void brokerRestartedMidFlowLosesNothing(Atrium atrium) {
		endsRightDespite(atrium::restartBroker, atrium);
	}

	@Test
	void databaseRestartedMidFlowLosesNothing(Atrium atrium) {
		endsRightDespite(atrium::restartDatabase, atrium);
	}

	/**
	 * One meeting is requested, one is being recorded and one recording is being
	 * downloaded while it happens.
	 */
	private static void endsRightDespite(Runnable outage, Atrium atrium) {
		String room = atrium.rooms().createRoom("daily");
		Meeting ended = atrium.rooms().openMeeting(room);
		Meeting running = atrium.rooms().openMeeting(atrium.rooms().createRoom("whereby"));
		Call call = Call.start(atrium, running);
		atrium.simulator().misbehave("daily", Map.of("media", Map.of("bytes_per_second", 60_000)));
		Call.start(atrium, ended).endAfter(Duration.ofSeconds(5));
		// Daily sends a callback once; what it cannot deliver in an outage is lost with
		// it.
		eventually().until(() -> !atrium.rooms().recordings(ended).isEmpty());
		String requestedRoom = atrium.rooms().createRoom("whereby");
		Meeting requested = atrium.rooms()
			.requestMeeting(requestedRoom, Map.of(), "wait=0")
			.expect(200, 202)
			.as(Meeting.class);

		outage.run();
		call.endAfter(Duration.ofSeconds(5));

		assertThat(atrium.rooms().awaitProcessed(ended)).hasSize(1);
		assertThat(atrium.rooms().awaitProcessed(running)).hasSize(1);
		eventually().untilAsserted(
				() -> assertThat(atrium.rooms().meeting(requestedRoom, requested.id()).status()).isEqualTo("created"));
		eventually().untilAsserted(() -> assertThat(atrium.rooms().meeting(room, ended.id()).numClients()).isZero());
	}

}
