package dev.atrium.rooms;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
class OperationsIT {

	private static final int UNLIMITED = -1;

	private final Api api;

	OperationsIT(@Autowired WebTestClient http) {
		this.api = new Api(http.mutate().codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(UNLIMITED)).build());
	}

	@Test
	void healthTellsLivenessAndReadiness() {
		assertThat(Api.json(this.api.get("/actuator/health/liveness").expectStatus().isOk()).path("status").asString())
			.isEqualTo("UP");
		assertThat(Api.json(this.api.get("/actuator/health/readiness").expectStatus().isOk()).path("status").asString())
			.isEqualTo("UP");
	}

	@Test
	void prometheusCollectsOurMetrics() {
		String metrics = this.api.get("/actuator/prometheus")
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();

		assertThat(metrics).contains("atrium_rooms_events_parked_total", "atrium_outbox");
	}

	@Test
	void apiDescriptionSpeaksAsTheApiDoes() {
		JsonNode description = Api.json(this.api.get("/v3/api-docs").expectStatus().isOk());

		JsonNode schemas = description.path("components").path("schemas");
		assertThat(description.path("paths").propertyNames()).contains("/v1/rooms", "/v1/rooms/{room_name}/meeting",
				"/v1/rooms/{room_name}/meetings/{meeting_id}/join", "/v1/meetings/{meeting_id}/recordings");
		assertThat(schemas.path("Meeting").path("properties").propertyNames()).contains("room_url", "num_clients",
				"requested_platform", "is_active");
		assertThat(schemas.path("RoomRequest").path("properties").path("recording_trigger").path("enum").toString())
			.contains("automatic-2nd-participant");
		assertThat(description.path("components").path("securitySchemes").propertyNames())
			.containsExactlyInAnyOrder("token", "key");
		assertThat(description.path("security").size()).isEqualTo(3);
		assertThat(description.toString()).doesNotContain("\"caller\"", "roomUrl");
	}

}
