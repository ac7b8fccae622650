package dev.atrium.simulator;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.json.JsonCompareMode;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorTest
@TestPropertySource(properties = { "simulator.rate-limiting=true", "simulator.daily.rate-limits.general.calls=3",
		"simulator.daily.rate-limits.heavy.calls=2", "simulator.daily.rate-limits.starts.calls=1",
		"simulator.whereby.points-per-minute=7" })
class RateLimitIT {

	@Autowired
	private DailyCaller daily;

	@Autowired
	private WherebyCaller whereby;

	@Autowired
	private MutableClock clock;

	@BeforeEach
	void letTheLimitsRunOut() {
		this.clock.advanceMillis(120_000);
	}

	@Test
	void callsBeyondTheLimitAreRefusedUntilTheWindowHasPassed() {
		for (int call = 0; call < 3; call++) {
			this.daily.get("/rooms").expectStatus().isOk();
		}
		this.daily.get("/rooms")
			.expectStatus()
			.isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
			.expectBody()
			.json(ProviderSample.text("daily-error-429-rate-limit"), JsonCompareMode.STRICT);

		this.clock.advanceMillis(6_000);

		this.daily.get("/rooms").expectStatus().isOk();
	}

	@Test
	void eachGroupOfEndpointsHasItsOwnLimit() {
		this.daily.get("/recordings").expectStatus().isOk();
		this.daily.delete("/rooms/none").expectStatus().isNotFound();

		this.daily.get("/recordings").expectStatus().isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		this.daily.get("/rooms").expectStatus().isOk();
		this.daily.post("/rooms/none/recordings/start", Map.of()).expectStatus().isNotFound();
		this.daily.post("/rooms/none/recordings/start", Map.of())
			.expectStatus()
			.isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
	}

	@Test
	void wherebyChargesPointsAndSaysWhenToComeBack() {
		this.whereby.createMeeting(Map.of());
		this.whereby.delete("/meetings/1").expectStatus().isNoContent();
		this.whereby.get("/meetings").expectStatus().isOk();

		this.whereby.delete("/meetings/1")
			.expectStatus()
			.isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
			.expectHeader()
			.value("Retry-After", (seconds) -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60))
			.expectHeader()
			.valueEquals("X-RateLimit-Limit", "7")
			.expectHeader()
			.valueEquals("X-RateLimit-Remaining", "1")
			.expectBody()
			.jsonPath("$.data.msLeft")
			.isNumber();
	}

}
