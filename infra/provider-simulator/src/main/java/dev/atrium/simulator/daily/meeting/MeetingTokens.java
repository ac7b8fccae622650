package dev.atrium.simulator.daily.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.atrium.simulator.HmacSha256;
import dev.atrium.simulator.daily.DailyProperties;

/**
 * Meeting tokens: JWTs signed with the API key, whose claims abbreviate the properties.
 */
@Component
class MeetingTokens {

	private static final Map<String, String> CLAIMS = Map.ofEntries(Map.entry("room_name", "r"),
			Map.entry("is_owner", "o"), Map.entry("user_name", "u"), Map.entry("user_id", "ud"),
			Map.entry("enable_recording", "er"), Map.entry("start_cloud_recording", "sr"),
			Map.entry("eject_at_token_exp", "ejt"), Map.entry("eject_after_elapsed", "eje"),
			Map.entry("enable_screenshare", "ss"), Map.entry("start_video_off", "vo"),
			Map.entry("start_audio_off", "ao"), Map.entry("close_tab_on_exit", "ctoe"),
			Map.entry("redirect_on_meeting_exit", "rome"), Map.entry("lang", "uil"), Map.entry("knocking", "k"),
			Map.entry("permissions", "p"));

	private static final Map<String, String> PROPERTIES = CLAIMS.entrySet()
		.stream()
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

	private static final String HEADER = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");

	private final DailyProperties properties;

	private final JsonMapper mapper;

	private final Clock clock;

	MeetingTokens(DailyProperties properties, JsonMapper mapper, Clock clock) {
		this.properties = properties;
		this.mapper = mapper;
		this.clock = clock;
	}

	/**
	 * Makes a token with properties.
	 */
	String issue(ObjectNode tokenProperties) {
		ObjectNode claims = this.mapper.createObjectNode();
		tokenProperties.properties()
			.forEach((property) -> claims.set(CLAIMS.getOrDefault(property.getKey(), property.getKey()),
					property.getValue()));
		claims.put("d", this.properties.subdomain());
		claims.put("iat", this.clock.instant().getEpochSecond());
		String signed = HEADER + "." + encode(claims.toString());
		return signed + "." + signature(signed);
	}

	/**
	 * The properties of a token; empty if it is forged, expired or not valid yet.
	 */
	Optional<ObjectNode> validate(String token, boolean ignoreNotBefore) {
		int end = token.lastIndexOf('.');
		if (end < 0
				|| !MessageDigest.isEqual(bytes(signature(token.substring(0, end))), bytes(token.substring(end + 1)))) {
			return Optional.empty();
		}
		return claims(token.substring(token.indexOf('.') + 1, end))
			.filter((claims) -> isCurrent(claims, ignoreNotBefore))
			.map(this::properties);
	}

	private Optional<JsonNode> claims(String encoded) {
		try {
			return Optional.of(this.mapper.readTree(Base64.getUrlDecoder().decode(encoded)));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private boolean isCurrent(JsonNode claims, boolean ignoreNotBefore) {
		long now = this.clock.instant().getEpochSecond();
		boolean begun = ignoreNotBefore || claims.path("nbf").asLong(0) <= now;
		return begun && claims.path("exp").asLong(Long.MAX_VALUE) > now;
	}

	private ObjectNode properties(JsonNode claims) {
		ObjectNode found = this.mapper.createObjectNode();
		claims.properties()
			.stream()
			.filter((claim) -> !claim.getKey().equals("d") && !claim.getKey().equals("iat"))
			.forEach((claim) -> found.set(PROPERTIES.getOrDefault(claim.getKey(), claim.getKey()), claim.getValue()));
		return found;
	}

	private String signature(String signed) {
		byte[] digest = HmacSha256.digest(bytes(this.properties.apiKey()), bytes(signed));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
	}

	private static String encode(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
