package dev.atrium.e2e.system;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Callbacks sent by the test itself in a provider's name.
 */
public final class Callbacks {

	private static final JsonMapper JSON = new JsonMapper();

	private final Rest ingest;

	private final byte[] dailySecret;

	private final byte[] wherebySecret;

	Callbacks(Rest ingest, String dailySecret, String wherebySecret) {
		this.ingest = ingest;
		this.dailySecret = Base64.getDecoder().decode(dailySecret);
		this.wherebySecret = wherebySecret.getBytes(UTF_8);
	}

	/**
	 * Body of Daily's callback about a participant who joins; each call is another one.
	 */
	public static byte[] dailyParticipantJoined(Meeting meeting, String name) {
		String session = UUID.randomUUID().toString();
		long now = Instant.now().getEpochSecond();
		return JSON.writeValueAsBytes(
				Map.of("version", "1.0.0", "type", "participant.joined", "id", "ptcpt-join-" + session + "-" + now,
						"event_ts", now, "payload", Map.of("room", meeting.roomName(), "user_id", session, "user_name",
								name, "session_id", session, "joined_at", now, "owner", false)));
	}

	/**
	 * Body of Whereby's callback about a participant who joins; each call is another one.
	 */
	public static byte[] wherebyClientJoined(Meeting meeting, String name) {
		String session = UUID.randomUUID().toString();
		return JSON.writeValueAsBytes(Map.of("apiVersion", "1.0", "id", session.replace("-", "").repeat(2), "createdAt",
				Instant.now().toString(), "type", "room.client.joined", "data",
				Map.of("meetingId", "1", "roomName", "/" + meeting.roomName(), "participantId", session, "displayName",
						name, "roleName", "visitor", "numClients", 1)));
	}

	/** Body of a joining participant's callback. */
	public static byte[] participantJoined(Meeting meeting, String name) {
		return "daily".equals(meeting.platform()) ? dailyParticipantJoined(meeting, name)
				: wherebyClientJoined(meeting, name);
	}

	/** Sends a body with the provider's signature. */
	public Rest.Answer deliver(String platform, byte[] body) {
		String timestamp = timestamp(platform);
		return deliver(platform, body, timestamp, signature(platform, timestamp, body));
	}

	/** Sends a body with the signature of another body. */
	public Rest.Answer deliverForged(String platform, byte[] body) {
		String timestamp = timestamp(platform);
		return deliver(platform, body, timestamp, signature(platform, timestamp, "{}".getBytes(UTF_8)));
	}

	/** Sends a body without any signature. */
	public Rest.Answer deliverUnsigned(String platform, byte[] body) {
		return this.ingest.postBytes(path(platform), body, Map.of());
	}

	private Rest.Answer deliver(String platform, byte[] body, String timestamp, byte[] signature) {
		Map<String, String> headers = switch (platform) {
			case "daily" -> Map.of("X-Webhook-Timestamp", timestamp, "X-Webhook-Signature",
					Base64.getEncoder().encodeToString(signature));
			case "whereby" ->
				Map.of("Whereby-Signature", "t=" + timestamp + ",v1=" + HexFormat.of().formatHex(signature));
			default -> throw new IllegalArgumentException(platform);
		};
		return this.ingest.postBytes(path(platform), body, headers);
	}

	private static String path(String platform) {
		return "/v1/" + platform + "/webhook";
	}

	private static String timestamp(String platform) {
		Instant now = Instant.now();
		return String.valueOf("daily".equals(platform) ? now.toEpochMilli() : now.getEpochSecond());
	}

	private byte[] signature(String platform, String timestamp, byte[] body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec("daily".equals(platform) ? this.dailySecret : this.wherebySecret, "HmacSHA256"));
			mac.update((timestamp + ".").getBytes(UTF_8));
			return mac.doFinal(body);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
