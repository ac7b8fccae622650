package dev.atrium.simulator.whereby;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import dev.atrium.simulator.ControlCaller;
import dev.atrium.simulator.MutableClock;
import dev.atrium.simulator.ProviderSample;
import dev.atrium.simulator.SimulatorTest;
import dev.atrium.simulator.WherebyCaller;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorTest
class WherebyMeetingsIT {

	@Autowired
	private WherebyCaller whereby;

	@Autowired
	private ControlCaller control;

	@Autowired
	private MutableClock clock;

	@Test
	void createdMeetingLooksLikeWherebys() {
		JsonNode meeting = this.whereby
			.createMeeting(Map.of("roomNamePrefix", "waiting-room-example-", "fields", List.of("hostRoomUrl")));

		assertThat(ProviderSample.fields(meeting))
			.isEqualTo(ProviderSample.fields(ProviderSample.json("whereby-meeting-create-response")));
		assertThat(meeting.path("meetingId").asString()).matches("\\d{8}");
		assertThat(meeting.path("roomName").asString())
			.matches("/waiting-room-example-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
		assertThat(meeting.path("roomUrl").asString()).endsWith(meeting.path("roomName").asString());
		assertThat(meeting.path("hostRoomUrl").asString()).contains("?roomKey=ey");
	}

	@Test
	void hostUrlComesOnlyWhenAskedFor() {
		JsonNode meeting = this.whereby.createMeeting(Map.of());
		String path = "/meetings/" + meeting.path("meetingId").asString();

		Set<String> without = new TreeSet<>(
				ProviderSample.fields(ProviderSample.json("whereby-meeting-create-response")));
		without.remove("hostRoomUrl");
		assertThat(ProviderSample.fields(meeting)).isEqualTo(without);
		assertThat(this.whereby.getJson(path)).isEqualTo(meeting);
		assertThat(this.whereby.getJson(path + "?fields=hostRoomUrl,viewerRoomUrl").propertyNames())
			.contains("hostRoomUrl", "viewerRoomUrl");
	}

	@Test
	void prefixIsFoldedToLowerCaseWithoutSpaces() {
		assertThat(this.whereby.createRoom(Map.of("roomNamePrefix", "Team A-"))).startsWith("teama-");
	}

	@Test
	void meetingNeedsAnEndThatIsNotOver() {
		this.whereby.post("/meetings", Map.of("roomMode", "group")).expectStatus().isBadRequest();
		this.whereby.post("/meetings", Map.of("endDate", "2020-01-01T00:00:00Z")).expectStatus().isBadRequest();
		this.whereby.post("/meetings", Map.of("endDate", "soon")).expectStatus().isBadRequest();
	}

	@Test
	void recordingNeedsAllThreeParts() {
		Instant end = this.clock.instant().plus(Duration.ofHours(1));

		this.whereby.post("/meetings", Map.of("endDate", end.toString(), "recording", Map.of("type", "cloud")))
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void deletingIsIdempotentAndPutsEverybodyOut() {
		JsonNode meeting = this.whereby.createMeeting(Map.of());
		String path = "/meetings/" + meeting.path("meetingId").asString();
		String room = meeting.path("roomName").asString().substring(1);
		this.control.join("whereby", room, "Alice");

		this.whereby.delete(path).expectStatus().isNoContent();
		this.whereby.delete(path).expectStatus().isNoContent();

		this.whereby.get(path).expectStatus().isNotFound();
		this.control.get("/control/rooms/whereby/" + room).expectStatus().isNotFound();
	}

	@Test
	void roomStaysUsableForAnHourAfterItsEnd() {
		JsonNode meeting = this.whereby.createMeeting(Map.of());
		String room = meeting.path("roomName").asString().substring(1);
		Instant end = Instant.parse(meeting.path("endDate").asString());

		this.clock.setTo(end.plus(Duration.ofMinutes(59)));
		this.control.join("whereby", room, "Alice");
		this.clock.setTo(end.plus(Duration.ofMinutes(61)));

		this.control.post("/control/rooms/whereby/" + room + "/participants", Map.of("name", "Late"))
			.expectStatus()
			.isNotFound();
		this.whereby.get("/meetings/" + meeting.path("meetingId").asString()).expectStatus().isNotFound();
	}

	@Test
	void listPagesByCursorAndFiltersByPrefix() {
		String prefix = "p" + System.nanoTime() + "-";
		for (int meeting = 0; meeting < 3; meeting++) {
			this.whereby.createMeeting(Map.of("roomNamePrefix", prefix));
		}
		this.whereby.createMeeting(Map.of("roomNamePrefix", "other-"));
		String filter = "/meetings?limit=2&roomName[startsWith]=/" + prefix;

		JsonNode first = this.whereby.getJson(filter);
		JsonNode last = this.whereby.getJson(filter + "&cursor=" + first.path("cursor").asString());

		assertThat(first.path("results")).hasSize(2);
		assertThat(last.path("results")).hasSize(1);
		assertThat(last.path("cursor").isNull()).isTrue();
	}

}
