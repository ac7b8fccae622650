package dev.atrium.simulator.whereby;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.simulator.ControlCaller;
import dev.atrium.simulator.ProviderSample;
import dev.atrium.simulator.SimulatorTest;
import dev.atrium.simulator.WherebyCaller;

@SimulatorTest
class WherebyApiIT {

	@Autowired
	private WherebyCaller whereby;

	@Autowired
	private ControlCaller stranger;

	@ParameterizedTest
	@ValueSource(strings = { "/meetings", "/nope" })
	void callWithoutKeyIsUnauthorizedWhateverThePath(String path) {
		this.stranger.get("/whereby/v1" + path)
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Authorization Required\"")
			.expectBody()
			.json(ProviderSample.text("whereby-error-401-missing"), JsonCompareMode.STRICT);
	}

	@Test
	void wrongKeyIsUnauthorizedWithAnErrorId() {
		WebTestClient wrong = this.stranger.client()
			.mutate()
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer x")
			.build();

		wrong.get()
			.uri("/whereby/v1/meetings")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals(HttpHeaders.WWW_AUTHENTICATE,
					"Bearer realm=\"Authorization Required\", error=\"invalid_token\"")
			.expectBody()
			.json(ProviderSample.text("whereby-error-401-invalid-token"), JsonCompareMode.STRICT);
	}

	@Test
	void unknownPathIsNotFoundWithTheKey() {
		this.whereby.get("/nope").expectStatus().isNotFound();
	}

	@Test
	void themesAreTakenForRoomsThatExist() {
		String room = this.whereby.createRoom(Map.of());

		put(room, "logo").expectStatus().isNoContent();
		put(room, "tokens").expectStatus().isNoContent();
		put("none", "logo").expectStatus().isNotFound();
	}

	private WebTestClient.ResponseSpec put(String room, String kind) {
		return this.whereby.client()
			.put()
			.uri("/rooms/" + room + "/theme/" + kind)
			.bodyValue(new byte[] { 1, 2, 3 })
			.exchange();
	}

}
