package dev.atrium.e2e;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import dev.atrium.e2e.system.Atrium;
import dev.atrium.e2e.system.Call;
import dev.atrium.e2e.system.Callbacks;
import dev.atrium.e2e.system.Meeting;
import dev.atrium.e2e.system.Recording;
import dev.atrium.localstack.Component;

import static dev.atrium.e2e.system.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a request or callback that was answered well is worth when a process is killed.
 */
@OnRunningSystem
class KilledProcessesIT {

	@ParameterizedTest
	@ValueSource(strings = { "daily", "whereby" })
	void gatewayKilledBeforeItStoresTheProvidersAnswerMakesOneRoom(String platform, Atrium atrium) {
		String room = atrium.rooms().createRoom(platform);
		atrium.simulator().misbehave(platform, Map.of("api", Map.of("delay_ms", 20_000)));
		Meeting requested = atrium.rooms().requestMeeting(room, Map.of(), "wait=1").expect(202).as(Meeting.class);
		eventually().untilAsserted(() -> assertThat(atrium.simulator().rooms(platform, room)).hasSize(1));

		// The provider has made the room; its answer is on the way and nobody will take
		// it.
		atrium.kill(Component.GATEWAY);
		atrium.simulator().behave();
		assertThat(atrium.rooms().meeting(room, requested.id()).status()).isEqualTo("requested");
		atrium.start(Component.GATEWAY);

		eventually().untilAsserted(
				() -> assertThat(atrium.rooms().meeting(room, requested.id()).status()).isEqualTo("created"));
		assertThat(atrium.simulator().rooms(platform, room))
			.containsExactly(atrium.rooms().meeting(room, requested.id()).roomName());
	}

	@Test
	void ingestKilledRightAfterItsAnswerLosesNoCallback(Atrium atrium) {
		String room = atrium.rooms().createRoom("daily");
		Meeting meeting = atrium.rooms().openMeeting(room);

		for (int i = 0; i < 20; i++) {
			atrium.callbacks().deliver("daily", Callbacks.dailyParticipantJoined(meeting, "Guest " + i)).expect(200);
		}
		atrium.kill(Component.INGEST);
		atrium.start(Component.INGEST);

		eventually()
			.untilAsserted(() -> assertThat(atrium.rooms().meeting(room, meeting.id()).numClients()).isEqualTo(20));
	}

	@Test
	void roomsServiceKilledRightAfterItsAnswerStillGetsTheMeeting(Atrium atrium) {
		String room = atrium.rooms().createRoom("daily");
		Meeting requested = atrium.rooms().requestMeeting(room, Map.of(), "wait=0").expect(200, 202).as(Meeting.class);
		atrium.kill(Component.ROOMS);
		atrium.start(Component.ROOMS);

		eventually().untilAsserted(
				() -> assertThat(atrium.rooms().meeting(room, requested.id()).status()).isEqualTo("created"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "daily", "whereby" })
	void recordingServiceKilledInMidDownloadGoesOnWhereItStopped(String platform, Atrium atrium)
			throws NoSuchAlgorithmException {
		String room = atrium.rooms().createRoom(platform);
		Meeting meeting = atrium.rooms().openMeeting(room);
		atrium.simulator().misbehave(platform, Map.of("media", Map.of("bytes_per_second", 30_000)));
		Call.start(atrium, meeting).endAfter(Duration.ofSeconds(8));
		String id = eventually().until(() -> atrium.rooms().recordings(meeting), (found) -> !found.isEmpty())
			.getFirst()
			.id();
		long before = eventually().until(() -> atrium.recordings().downloadedBytes(id), (bytes) -> bytes > 30_000);

		atrium.kill(Component.RECORDING);
		atrium.start(Component.RECORDING);

		long after = eventually().until(() -> atrium.recordings().downloadedBytes(id), (bytes) -> bytes > 0);
		assertThat(after).isGreaterThanOrEqualTo(before);
		atrium.simulator().behave();
		Recording recording = atrium.rooms().awaitProcessed(meeting).getFirst();
		JsonNode original = atrium.recordings().recording(recording.id()).path("original");
		byte[] atProvider = atrium.fileAtProvider(recording.id());
		assertThat(original.path("size_bytes").asLong()).isEqualTo(atProvider.length);
		assertThat(original.path("sha256").asString()).isEqualTo(sha256(atProvider));
	}

	private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

}
