package dev.atrium.gateway.platform.daily;

import java.time.Instant;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import dev.atrium.gateway.platform.RoomInventory;
import dev.atrium.gateway.platform.RoomInventory.ListedRoom;
import dev.atrium.gateway.support.DailyHistoryApi;

import static dev.atrium.gateway.support.Plans.MEETING;
import static dev.atrium.gateway.support.Plans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

class DailyInventoryTests {

	@RegisterExtension
	static final WireMockExtension server = WireMockExtension.newInstance().build();

	private final DailyHistoryApi history = new DailyHistoryApi(server);

	@Test
	void listsEveryRoomOfOurs() {
		this.history.hasRooms(101);

		StepVerifier.create(rooms().collectList()).assertNext((rooms) -> {
			assertThat(rooms).hasSize(101);
			assertThat(rooms.getLast().meetingDigits()).isEqualTo("01930a5b7c2e7d419a3b000000000100");
			assertThat(rooms.getLast().createdAt()).isEqualTo(Instant.parse("2026-01-26T09:01:22Z"));
		}).verifyComplete();
		assertThat(this.history.pagesOf("/rooms")).isEqualTo(2);
	}

	@Test
	void leavesOutRoomsOfOtherNames() {
		this.history.hasJust("/rooms", "daily-room-list-response");

		StepVerifier.create(rooms()).verifyComplete();
	}

	@Test
	void knowsTheMeetingByTheNameThatItGaveTheRoom() {
		assertThat(DailyRooms.meetingOf(DailyRooms.name(aPlan()))).isEqualTo(MEETING);
	}

	@ParameterizedTest
	@CsvSource({ "hello", "w2pp2cf4kltgFACPKXmX", "standup-6497c79b-f326-4942-aef8-c36a29140ad1",
			"standup-01930a5b-7c2e-7d41-9a3b-5e6f70819203-2", "standup01930a5b-7c2e-7d41-9a3b-5e6f70819203",
			"standup-01930A5B-7C2E-7D41-9A3B-5E6F70819203" })
	void otherNamesSayNothingOfAMeeting(String name) {
		assertThat(DailyRooms.meetingOf(name)).isNull();
	}

	private static Flux<ListedRoom> rooms() {
		return TestDaily.capability(server, RoomInventory.class).rooms();
	}

}
