package dev.atrium.rooms;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.atrium.testkit.Servers;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class PublicModeIT {

	@Test
	@DisplayName("RR-01: in public mode people we do not know can list the shared rooms, and only those")
	void anonymousCallersListSharedRooms() {
		try (ServiceInstance instance = ServiceInstance.start(Servers.postgres().createDatabase(),
				Servers.kafka().bootstrapServers(),
				List.of("--AUTH_MODE=oidc", "--OIDC_ISSUER=" + TestIssuer.SHARED.url(), "--PUBLIC_MODE=true"))) {
			Api alice = instance.api().as("alice");
			alice.createRoom("quiet");
			alice.post("/v1/rooms", Map.of("name", "open-house", "is_shared", true)).expectStatus().isOk();

			JsonNode list = Api.json(instance.api().get("/v1/rooms").expectStatus().isOk());

			assertThat(list.path("total").asInt()).isOne();
			assertThat(list.path("items").path(0).path("name").asString()).isEqualTo("open-house");
			assertThat(list.toString()).doesNotContain("alice");
			instance.api().post("/v1/rooms", Map.of("name", "mine")).expectStatus().isUnauthorized();
		}
	}

}
