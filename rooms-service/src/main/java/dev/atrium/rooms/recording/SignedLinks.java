package dev.atrium.rooms.recording;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Makes links to a recording's files that work for a while without further proof:
 * recording-service checks their signature.
 */
@Component
public class SignedLinks {

	private static final String ALGORITHM = "HmacSHA256";

	private final RecordingLinkProperties properties;

	private final Clock clock;

	SignedLinks(RecordingLinkProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
	}

	/** A link to the audio. */
	public String audio(UUID recordingId) {
		return link("/v1/recordings/" + recordingId + "/audio");
	}

	/** A link to the waveform. */
	public String waveform(UUID recordingId) {
		return link("/v1/recordings/" + recordingId + "/waveform");
	}

	private String link(String path) {
		long expires = this.clock.instant().plus(this.properties.linkTtl()).getEpochSecond();
		return this.properties.publicUrl() + path + "?expires=" + expires + "&signature=" + sign(path + '\n' + expires);
	}

	private String sign(String message) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.properties.linkSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
			return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java runtime has " + ALGORITHM, ex);
		}
	}

}
