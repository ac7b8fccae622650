package dev.atrium.e2e;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.atrium.e2e.system.Atrium;
import dev.atrium.e2e.system.Call;
import dev.atrium.e2e.system.Meeting;
import dev.atrium.localstack.Component;

import static dev.atrium.e2e.system.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A room that names a second provider, and a first one that lets it down half-way: it has
 * made its room, and nobody hears of it.
 */
@OnRunningSystem
class FailoverIT {

	@ParameterizedTest
	@CsvSource({ "daily, whereby", "whereby, daily" })
	void meetingIsHeldAndRecordedElsewhereAndTheFirstRoomIsRemoved(String first, String second, Atrium atrium) {
		String room = atrium.rooms().createRoom(first, Map.of("fallback_platform", second));
		makeRoomsWithoutSayingSo(first, atrium);

		Meeting meeting = atrium.rooms().openMeeting(room);

		assertThat(meeting.platform()).isEqualTo(second);
		assertThat(meeting.requestedPlatform()).isEqualTo(first);
		atrium.simulator().behave();
		Call.start(atrium, meeting).endAfter(Duration.ofSeconds(2));
		assertThat(atrium.rooms().awaitProcessed(meeting)).isNotEmpty();
		eventually().untilAsserted(() -> assertThat(atrium.simulator().rooms(first, room)).isEmpty());
	}

	@Test
	void gatewayKilledBetweenTheProvidersLeavesOneLiveRoomAndNoOrphan(Atrium atrium) {
		String room = atrium.rooms().createRoom("whereby", Map.of("fallback_platform", "daily"));
		makeRoomsWithoutSayingSo("whereby", atrium);
		String id = atrium.rooms().requestMeeting(room, Map.of(), "wait=0").expect(202).as(Meeting.class).id();
		eventually().untilAsserted(() -> assertThat(atrium.simulator().rooms("whereby", room)).hasSize(1));

		atrium.kill(Component.GATEWAY);
		atrium.simulator().behave();
		atrium.start(Component.GATEWAY);

		Meeting meeting = eventually().until(() -> atrium.rooms().meeting(room, id),
				(found) -> !found.status().equals("requested"));
		String other = meeting.platform().equals("whereby") ? "daily" : "whereby";
		assertThat(atrium.simulator().rooms(meeting.platform(), room)).containsExactly(meeting.roomName());
		eventually().untilAsserted(() -> assertThat(atrium.simulator().rooms(other, room)).isEmpty());
	}

	private static void makeRoomsWithoutSayingSo(String platform, Atrium atrium) {
		atrium.simulator().misbehave(platform, Map.of("api", Map.of("delay_ms", 20_000)));
	}

}
