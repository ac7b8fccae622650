package dev.atrium.simulator.daily;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import dev.atrium.simulator.ControlCaller;
import dev.atrium.simulator.DailyCaller;
import dev.atrium.simulator.MutableClock;
import dev.atrium.simulator.ProviderSample;
import dev.atrium.simulator.SimulatorTest;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorTest
class DailyPresenceIT {

	@Autowired
	private DailyCaller daily;

	@Autowired
	private ControlCaller control;

	@Autowired
	private MutableClock clock;

	private final String room = "room-" + UUID.randomUUID();

	@BeforeEach
	void createRoom() {
		this.daily.createRoom(this.room, Map.of());
	}

	@Test
	void presenceOfARoomIsInCamelCase() {
		this.control.join("daily", this.room, "Alice");

		JsonNode presence = this.daily.getJson("/rooms/" + this.room + "/presence");

		assertThat(ProviderSample.fields(presence))
			.isEqualTo(ProviderSample.fields(ProviderSample.json("daily-room-presence-response")));
		assertThat(presence.at("/data/0/joinTime").asString())
			.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
	}

	@Test
	void presenceEverywhereLeavesOutEmptyRooms() {
		String empty = this.room + "-empty";
		this.daily.createRoom(empty, Map.of());
		this.control.join("daily", this.room, "Alice");

		JsonNode presence = this.daily.getJson("/presence");

		assertThat(presence.has(this.room)).isTrue();
		assertThat(presence.has(empty)).isFalse();
	}

	@Test
	void ejectPutsPeopleOut() {
		String alice = this.control.join("daily", this.room, "Alice");
		this.control.join("daily", this.room, "Bob");

		JsonNode ejected = this.daily.json(
				this.daily.post("/rooms/" + this.room + "/eject", Map.of("ids", List.of(alice))).expectStatus().isOk());

		assertThat(ejected.path("ejectedIds").path(0).asString()).isEqualTo(alice);
		assertThat(this.daily.getJson("/rooms/" + this.room + "/presence").path("total_count").asInt()).isEqualTo(1);
	}

	@Test
	void roomThatEjectsAtItsEndEmptiesThen() {
		String expiring = this.room + "-expiring";
		long end = this.clock.instant().getEpochSecond() + 2;
		this.daily.createRoom(expiring, Map.of("exp", end, "eject_at_room_exp", true));
		this.control.join("daily", expiring, "Alice");

		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.control.getJson("/control/rooms/daily/" + expiring).path("participants").isEmpty());
	}

	@Test
	void meetingOfARoomIsListedWithUnixSeconds() {
		this.control.join("daily", this.room, "Alice");

		JsonNode meetings = this.daily.getJson("/meetings?room=" + this.room);

		assertThat(ProviderSample.fields(meetings))
			.isEqualTo(ProviderSample.fields(ProviderSample.json("daily-meetings-list-response")));
		assertThat(meetings.at("/data/0/ongoing").asBoolean()).isTrue();
		assertThat(meetings.at("/data/0/id"))
			.isEqualTo(this.daily.getJson("/rooms/" + this.room + "/presence").at("/data/0/mtgSessionId"));
	}

	@Test
	void meetingsOfARoomThatNeverWasAreAnEmptyList() {
		JsonNode meetings = this.daily.getJson("/meetings?room=never-was");

		assertThat(meetings.path("total_count").asInt()).isZero();
		assertThat(meetings.path("data")).isEmpty();
	}

	@Test
	void participantsAfterTheLastAreNotFound() {
		String alice = this.control.join("daily", this.room, "Alice");
		String meeting = this.daily.getJson("/meetings?room=" + this.room).at("/data/0/id").asString();

		JsonNode participants = this.daily.getJson("/meetings/" + meeting + "/participants");

		assertThat(participants.at("/data/0/participant_id").asString()).isEqualTo(alice);
		this.daily.get("/meetings/" + meeting + "/participants?joined_after=" + alice).expectStatus().isNotFound();
	}

}
