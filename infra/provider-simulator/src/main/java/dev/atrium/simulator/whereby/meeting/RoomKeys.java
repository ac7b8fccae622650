package dev.atrium.simulator.whereby.meeting;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import dev.atrium.simulator.HmacSha256;
import dev.atrium.simulator.whereby.WherebyProperties;

/**
 * The keys in the URLs of hosts and viewers: JWTs, opaque to everybody else.
 */
@Component
class RoomKeys {

	private final WherebyProperties properties;

	private final JsonMapper mapper;

	RoomKeys(WherebyProperties properties, JsonMapper mapper) {
		this.properties = properties;
		this.mapper = mapper;
	}

	String issue(String role, WherebyMeeting meeting) {
		String claims = this.mapper.writeValueAsString(
				Map.of("meetingId", meeting.meetingId(), "roomKeyType", role, "roomName", meeting.roomName()));
		String signed = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
				+ encode(claims.getBytes(StandardCharsets.UTF_8));
		byte[] key = this.properties.apiKey().getBytes(StandardCharsets.UTF_8);
		return signed + "." + encode(HmacSha256.digest(key, signed.getBytes(StandardCharsets.UTF_8)));
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
