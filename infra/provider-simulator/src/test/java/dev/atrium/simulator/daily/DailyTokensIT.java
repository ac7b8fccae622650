package dev.atrium.simulator.daily;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.atrium.simulator.DailyCaller;
import dev.atrium.simulator.MutableClock;
import dev.atrium.simulator.Signatures;
import dev.atrium.simulator.SimulatorTest;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorTest
class DailyTokensIT {

	@Autowired
	private DailyCaller daily;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JsonMapper mapper;

	@Value("${simulator.daily.api-key}")
	private String apiKey;

	@Test
	void tokenIsAJwtSignedWithTheApiKey() {
		String[] parts = token(Map.of("room_name", "standup", "is_owner", true, "user_name", "Ann")).split("\\.", -1);

		byte[] expected = Signatures.hmac(this.apiKey.getBytes(StandardCharsets.UTF_8), "",
				(parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
		JsonNode claims = this.mapper.readTree(Base64.getUrlDecoder().decode(parts[1]));
		assertThat(parts[2]).isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(expected));
		assertThat(claims.path("r").asString()).isEqualTo("standup");
		assertThat(claims.path("o").asBoolean()).isTrue();
		assertThat(claims.path("u").asString()).isEqualTo("Ann");
	}

	@Test
	void validationGivesTheProperties() {
		Map<String, Object> properties = Map.of("room_name", "standup", "is_owner", true, "user_id", "u-1",
				"start_audio_off", true, "enable_prejoin_ui", false);

		JsonNode validated = this.daily.getJson("/meeting-tokens/" + token(properties));

		assertThat(validated).isEqualTo(this.mapper.valueToTree(properties));
	}

	@Test
	void forgedTokenIsBadRequest() {
		String token = token(Map.of("room_name", "standup"));

		this.daily.get("/meeting-tokens/" + token.substring(0, token.length() - 2) + "xx")
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void expiredTokenIsBadRequest() {
		long end = this.clock.instant().getEpochSecond() + 60;
		String token = token(Map.of("room_name", "standup", "exp", end));
		this.daily.get("/meeting-tokens/" + token).expectStatus().isOk();

		this.clock.setTo(Instant.ofEpochSecond(end));

		this.daily.get("/meeting-tokens/" + token).expectStatus().isBadRequest();
	}

	@Test
	void endInThePastIsRefused() {
		this.daily.post("/meeting-tokens", Map.of("properties", Map.of("exp", 1783915716)))
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.info")
			.isEqualTo("exp was '1783915716', which is in the past rather than in the future");
	}

	@Test
	void overlongUserIdIsRefused() {
		this.daily.post("/meeting-tokens", Map.of("properties", Map.of("user_id", "x".repeat(37))))
			.expectStatus()
			.isBadRequest();
	}

	private String token(Map<String, ?> properties) {
		return this.daily
			.json(this.daily.post("/meeting-tokens", Map.of("properties", properties)).expectStatus().isOk())
			.path("token")
			.asString();
	}

}
