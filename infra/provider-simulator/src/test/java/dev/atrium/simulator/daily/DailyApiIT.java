package dev.atrium.simulator.daily;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.json.JsonCompareMode;

import dev.atrium.simulator.DailyCaller;
import dev.atrium.simulator.ProviderSample;
import dev.atrium.simulator.SimulatorTest;

@SimulatorTest
class DailyApiIT {

	@Autowired
	private DailyCaller daily;

	@Test
	void unknownEndpointIsNotFoundEvenWithoutKey() {
		this.daily.call(HttpMethod.GET, "/nope", "")
			.expectStatus()
			.isNotFound()
			.expectBody()
			.json(ProviderSample.text("daily-error-404-unknown-endpoint"), JsonCompareMode.STRICT);
	}

	@Test
	void wrongMethodIsNotFoundEvenWithoutKey() {
		this.daily.call(HttpMethod.PATCH, "/rooms", "")
			.expectStatus()
			.isNotFound()
			.expectBody()
			.json(ProviderSample.text("daily-error-404-unknown-endpoint"), JsonCompareMode.STRICT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Basic abc", "Bearer ", "local-daily-key" })
	void malformedHeaderIsBadRequestRatherThanUnauthorized(String header) {
		this.daily.call(HttpMethod.GET, "/rooms", header)
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.json(ProviderSample.text("daily-error-400-authorization-header"), JsonCompareMode.STRICT);
	}

	@Test
	void wrongKeyIsUnauthorizedWithoutInfo() {
		this.daily.call(HttpMethod.GET, "/rooms", "Bearer wrong")
			.expectStatus()
			.isUnauthorized()
			.expectBody()
			.json(ProviderSample.text("daily-error-401-authentication"), JsonCompareMode.STRICT);
	}

	@Test
	void keyOpensItsDomain() {
		this.daily.get("/").expectStatus().isOk().expectBody().jsonPath("$.domain_name").isEqualTo("atrium-local");
	}

	@Test
	void unparsableBodyIsNamedAsSuch() {
		this.daily.post("/rooms", "{")
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.error")
			.isEqualTo("json-parsing-error");
	}

}
