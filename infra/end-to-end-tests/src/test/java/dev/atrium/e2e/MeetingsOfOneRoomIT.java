package dev.atrium.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.atrium.e2e.system.Atrium;
import dev.atrium.e2e.system.Call;
import dev.atrium.e2e.system.Meeting;
import dev.atrium.e2e.system.Recording;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recordings belong to their meeting by an identifier, not by the time.
 */
@OnRunningSystem
class MeetingsOfOneRoomIT {

	@ParameterizedTest
	@ValueSource(strings = { "daily", "whereby" })
	void recordingsOfTwoMeetingsInARoomAreNeverSwapped(String platform, Atrium atrium) {
		String room = atrium.rooms().createRoom(platform);
		Meeting first = atrium.rooms().openMeeting(room);
		Meeting second = atrium.rooms().openAnotherMeeting(room);
		assertThat(second.roomName()).isNotEqualTo(first.roomName());
		atrium.simulator().misbehave(platform, Map.of("callbacks", Map.of("shuffle", true)));

		// They overlap, and the one that began first ends last.
		Call longer = Call.start(atrium, first);
		Call shorter = Call.start(atrium, second);
		shorter.endAfter(Duration.ofSeconds(3));
		longer.endAfter(Duration.ofSeconds(9));

		assertLength(atrium.rooms().awaitProcessed(first), first, longer);
		assertLength(atrium.rooms().awaitProcessed(second), second, shorter);
		assertThat(atrium.rooms().recordingsOfRoom(room)).extracting(Recording::meetingId)
			.containsExactlyInAnyOrder(first.id(), second.id());
	}

	private static void assertLength(List<Recording> recordings, Meeting meeting, Call call) {
		assertThat(recordings).singleElement().satisfies((recording) -> {
			assertThat(recording.meetingId()).isEqualTo(meeting.id());
			assertThat(recording.durationSeconds()).satisfies(call.recordedLength());
		});
	}

}
