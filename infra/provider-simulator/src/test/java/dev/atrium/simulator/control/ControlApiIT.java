package dev.atrium.simulator.control;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import dev.atrium.simulator.ControlCaller;
import dev.atrium.simulator.DailyCaller;
import dev.atrium.simulator.SimulatorTest;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorTest
class ControlApiIT {

	@Autowired
	private ControlCaller control;

	@Autowired
	private DailyCaller daily;

	private final String room = "room-" + UUID.randomUUID();

	@BeforeEach
	void createRoom() {
		this.daily.createRoom(this.room, Map.of());
	}

	@AfterEach
	void clearFaults() {
		this.control.clearFaults();
	}

	@Test
	void roomShowsWhoIsInsideAndWhatIsRecorded() {
		String session = this.control.join("daily", this.room, "Alice");
		String recording = this.control.record("daily", this.room);

		JsonNode shown = this.control.getJson("/control/rooms/daily/" + this.room);

		assertThat(shown.path("platform").asString()).isEqualTo("daily");
		assertThat(shown.at("/participants/0/session_id").asString()).isEqualTo(session);
		assertThat(shown.at("/participants/0/name").asString()).isEqualTo("Alice");
		assertThat(shown.at("/recordings/0/id").asString()).isEqualTo(recording);
		assertThat(shown.at("/recordings/0/kind").asString()).isEqualTo("cloud");
		assertThat(shown.at("/recordings/0/duration_seconds").isNull()).isTrue();
	}

	@Test
	void unknownRoomPlatformAndParticipantAreRefusedAsProblems() {
		this.control.get("/control/rooms/daily/none")
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		this.control.get("/control/rooms/zoom/" + this.room).expectStatus().isBadRequest();
		this.control.delete("/control/rooms/daily/" + this.room + "/participants/none").expectStatus().isNotFound();
		this.control.post("/control/rooms/daily/" + this.room + "/participants", Map.of("name", " "))
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void emptyRoomCannotBeRecorded() {
		this.control.post("/control/rooms/daily/" + this.room + "/recordings", Map.of())
			.expectStatus()
			.isEqualTo(HttpStatus.CONFLICT);
	}

	@Test
	void apiFailsAsOftenAsTold() {
		this.control.faults("daily", Map.of("api", Map.of("fail_next", 2, "fail_status", 502)));

		this.daily.get("/rooms").expectStatus().isEqualTo(HttpStatus.BAD_GATEWAY);
		this.daily.get("/rooms").expectStatus().isEqualTo(HttpStatus.BAD_GATEWAY);
		this.daily.get("/rooms").expectStatus().isOk();
	}

	@Test
	void apiAnswersAsLateAsTold() {
		this.control.faults("daily", Map.of("api", Map.of("delay_ms", 300)));
		long start = System.nanoTime();

		this.daily.get("/rooms").expectStatus().isOk();

		assertThat(System.nanoTime() - start).isGreaterThan(300_000_000L);
	}

	@Test
	void patchChangesOnlyWhatItNames() {
		this.control.faults("whereby", Map.of("api", Map.of("delay_ms", 5)));
		this.control.faults("whereby", Map.of("api", Map.of("fail_next", 1), "callbacks", Map.of("duplicate", 2)));

		JsonNode faults = this.control.getJson("/control/faults/whereby");

		assertThat(faults.at("/api/delay_ms").asInt()).isEqualTo(5);
		assertThat(faults.at("/api/fail_next").asInt()).isEqualTo(1);
		assertThat(faults.at("/callbacks/duplicate").asInt()).isEqualTo(2);
		assertThat(this.control.getJson("/control/faults/daily").at("/api/delay_ms").asInt()).isZero();
	}

	@Test
	void unknownOrNegativeFaultIsRefused() {
		patch(Map.of("api", Map.of("delay", 5))).expectStatus().isBadRequest();
		patch(Map.of("weather", Map.of())).expectStatus().isBadRequest();
		patch(Map.of("api", Map.of("delay_ms", -1))).expectStatus().isBadRequest();
	}

	@Test
	void callsOfTheApiAreListedWithTheirStatus() {
		this.daily.get("/rooms/" + this.room + "x").expectStatus().isNotFound();

		JsonNode last = this.control.getJson("/control/requests?platform=daily");

		JsonNode call = last.path(last.size() - 1);
		assertThat(call.path("method").asString()).isEqualTo("GET");
		assertThat(call.path("path").asString()).isEqualTo("/daily/v1/rooms/" + this.room + "x");
		assertThat(call.path("status").asInt()).isEqualTo(404);
	}

	@Test
	void pagesAreServed() {
		this.control.get("/").expectStatus().isOk().expectHeader().contentTypeCompatibleWith(MediaType.TEXT_HTML);
		this.control.get("/rooms/daily/" + this.room)
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.TEXT_HTML);
		this.control.get("/rooms/daily/none").expectStatus().isNotFound();
	}

	@Test
	void healthIsReportedForLivenessAndReadiness() {
		this.control.get("/actuator/health/liveness").expectStatus().isOk();
		this.control.get("/actuator/health/readiness").expectStatus().isOk();
	}

	private WebTestClient.ResponseSpec patch(Map<String, ?> faults) {
		return this.control.client().patch().uri("/control/faults/daily").bodyValue(faults).exchange();
	}

}
