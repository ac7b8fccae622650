package dev.atrium.e2e;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.atrium.e2e.system.Atrium;
import dev.atrium.e2e.system.Audio;
import dev.atrium.e2e.system.Call;
import dev.atrium.e2e.system.Meeting;
import dev.atrium.e2e.system.Recording;
import dev.atrium.e2e.system.RecordingsApi;

import static dev.atrium.e2e.system.Patience.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main path, once per provider.
 */
@OnRunningSystem
class RoomToRecordingIT {

	/**
	 * The stand-in plays a quiet tone under each voice: 440 Hz for the first, and so on.
	 */
	private static final int ALICE_HZ = 440;

	private static final int BOB_HZ = 880;

	private static final int NOBODY_HZ = 1320;

	private static final double AUDIBLE = 8;

	@ParameterizedTest
	@ValueSource(strings = { "daily", "whereby" })
	void meetingBecomesAnAudioFileWithEveryVoice(String platform, Atrium atrium) {
		String room = atrium.rooms().createRoom(platform);
		Meeting meeting = atrium.rooms().openMeeting(room);
		assertThat(meeting.platform()).isEqualTo(platform);
		assertThat(meeting.roomUrl()).startsWith("http");

		Call call = Call.start(atrium, meeting);
		eventually().untilAsserted(() -> {
			Meeting running = atrium.rooms().meeting(room, meeting.id());
			assertThat(running.status()).isEqualTo("active");
			assertThat(running.numClients()).isEqualTo(2);
		});
		call.endAfter(Duration.ofSeconds(6));

		Recording recording = atrium.rooms().awaitProcessed(meeting).getFirst();
		assertThat(recording.durationSeconds()).satisfies(call.recordedLength());
		Audio audio = Audio.decode(open(recording.audioUrl()));
		assertThat(audio.seconds()).satisfies(call.recordedLength());
		assertThat(audio.toneDecibels(ALICE_HZ)).isGreaterThan(AUDIBLE);
		assertThat(audio.toneDecibels(BOB_HZ)).isGreaterThan(AUDIBLE);
		assertThat(audio.toneDecibels(NOBODY_HZ)).isLessThan(AUDIBLE);
		assertThat(new String(open(recording.waveformUrl()), UTF_8)).startsWith("{").contains("data");
	}

	@ParameterizedTest
	@ValueSource(strings = { "daily", "whereby" })
	void meetingIsOverWhenEverybodyHasLeft(String platform, Atrium atrium) {
		String room = atrium.rooms().createRoom(platform);
		Meeting meeting = atrium.rooms().openMeeting(room);
		String alice = atrium.simulator().join(meeting, "Alice");
		String bob = atrium.simulator().join(meeting, "Bob");
		eventually()
			.untilAsserted(() -> assertThat(atrium.rooms().meeting(room, meeting.id()).numClients()).isEqualTo(2));

		atrium.simulator().leave(meeting, alice);
		eventually()
			.untilAsserted(() -> assertThat(atrium.rooms().meeting(room, meeting.id()).numClients()).isEqualTo(1));
		atrium.simulator().leave(meeting, bob);

		eventually().untilAsserted(() -> {
			Meeting over = atrium.rooms().meeting(room, meeting.id());
			assertThat(over.numClients()).isZero();
			assertThat(over.status()).isEqualTo("ended");
			assertThat(atrium.simulator().rooms(platform, room)).isEmpty();
		});
	}

	private static byte[] open(@Nullable String signedLink) {
		return RecordingsApi.open(Objects.requireNonNull(signedLink)).expect(200).bytes();
	}

}
