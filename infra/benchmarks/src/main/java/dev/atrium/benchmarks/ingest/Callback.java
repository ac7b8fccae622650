package dev.atrium.benchmarks.ingest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A callback as Daily signs it, made before the clock runs.
 *
 * @param id occurs in the body and nowhere else
 * @param timestamp when it was signed, in milliseconds
 * @param signature of timestamp and body, base64
 * @param body about as long as the documented sample
 */
record Callback(String id, String timestamp, String signature, String body) {

	private static final int ROOMS = 1000;

	/** So many callbacks, no two about the same participant. */
	static List<Callback> make(int count, String base64Secret) {
		Mac mac = mac(Base64.getDecoder().decode(base64Secret));
		return IntStream.range(0, count).mapToObj((i) -> make(i, mac)).toList();
	}

	private static Callback make(int i, Mac mac) {
		String id = UUID.randomUUID().toString();
		String body = body(id, i % ROOMS);
		String timestamp = String.valueOf(System.currentTimeMillis());
		byte[] digest = mac.doFinal((timestamp + '.' + body).getBytes(StandardCharsets.UTF_8));
		return new Callback(id, timestamp, Base64.getEncoder().encodeToString(digest), body);
	}

	private static String body(String id, int room) {
		return """
				{"version":"1.0.0","type":"participant.joined","id":"%s","payload":{"room":"benchmark-room-%d",\
				"user_id":"6497c79b-f326-4942-aef8-c36a29140ad1","user_name":"Zoë","session_id":"%s",\
				"joined_at":1708972279.96,"will_eject_at":1708972299.541,"owner":false,\
				"permissions":{"hasPresence":true,"canSend":true,"canReceive":{"base":true},"canAdmin":false}},\
				"event_ts":1708972279.961}""".formatted(id, room, id);
	}

	byte[] bytes() {
		return this.body.getBytes(StandardCharsets.UTF_8);
	}

	private static Mac mac(byte[] secret) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret, "HmacSHA256"));
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
