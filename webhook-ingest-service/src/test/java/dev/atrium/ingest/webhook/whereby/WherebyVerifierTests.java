package dev.atrium.ingest.webhook.whereby;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import dev.atrium.ingest.SignedCallback;
import dev.atrium.ingest.webhook.Verdict;
import dev.atrium.ingest.webhook.signature.SigningKeys;
import dev.atrium.ingest.webhook.signature.TimestampedSignature;

import static org.assertj.core.api.Assertions.assertThat;

class WherebyVerifierTests {

	private static final String BODY = "{\"apiVersion\":\"1.0\",\"id\":\"d7c4\","
			+ "\"createdAt\":\"2026-09-24T12:38:56.036Z\",\"type\":\"room.client.joined\","
			+ "\"data\":{\"displayName\":\"Zoë\"}}";

	/**
	 * Made with another language's HMAC over the timestamp as text, a dot and the body.
	 */
	private static final String DIGEST = "284388d420b96cc12731e81ef034dc48d4d9a77bc5ac7c44b38e3ed851446998";

	private static final Instant SIGNED_AT = Instant.ofEpochSecond(1790253536L);

	@ParameterizedTest
	@ValueSource(strings = { "t=1790253536,v1=" + DIGEST, "t=1790253536, v1=" + DIGEST,
			"v1=" + DIGEST + ",t=1790253536", "t=1790253536,v0=old,v1=" + DIGEST })
	void acceptsTheHeaderInEveryOrder(String header) {
		assertThat(verify(SIGNED_AT, header, BODY)).isEqualTo(Verdict.AUTHENTIC);
	}

	@Test
	void acceptsDigestInUpperCase() {
		String digest = HexFormat.of().withUpperCase().formatHex(HexFormat.of().parseHex(DIGEST));

		assertThat(verify(SIGNED_AT, "t=1790253536,v1=" + digest, BODY)).isEqualTo(Verdict.AUTHENTIC);
	}

	@Test
	void refusesTheSameDocumentWrittenOtherwise() {
		assertThat(verify(SIGNED_AT, "t=1790253536,v1=" + DIGEST, BODY.replace("Zoë", "Zo\\u00eb")))
			.isEqualTo(Verdict.SIGNATURE_WRONG);
	}

	@ParameterizedTest
	@ValueSource(strings = { "t=1790253536", "v1=" + DIGEST, DIGEST, "", "t=,v1=" })
	@NullSource
	void refusesHeaderThatLacksAPart(@Nullable String header) {
		assertThat(verify(SIGNED_AT, header, BODY)).isEqualTo(Verdict.SIGNATURE_MISSING);
	}

	@ParameterizedTest
	@ValueSource(longs = { -301, 301 })
	void refusesBeyondTheToleranceEitherWay(long seconds) {
		assertThat(verify(SIGNED_AT.plusSeconds(seconds), "t=1790253536,v1=" + DIGEST, BODY))
			.isEqualTo(Verdict.SIGNATURE_STALE);
	}

	@ParameterizedTest
	@ValueSource(strings = "")
	@NullSource
	void saysThatItHasNoSecret(@Nullable String secret) {
		WherebyVerifier verifier = verifier(SIGNED_AT, (secret == null) ? List.of() : List.of(secret));

		assertThat(verifier.verify(new HttpHeaders(), new byte[0])).isEqualTo(Verdict.SECRET_NOT_SET);
	}

	private static Verdict verify(Instant now, @Nullable String header, String body) {
		HttpHeaders headers = new HttpHeaders();
		if (header != null) {
			headers.set("Whereby-Signature", header);
		}
		return verifier(now, List.of("another secret", SignedCallback.WHEREBY_SECRET)).verify(headers,
				body.getBytes(StandardCharsets.UTF_8));
	}

	private static WherebyVerifier verifier(Instant now, List<String> secrets) {
		return new WherebyVerifier(new TimestampedSignature(SigningKeys.ofText(secrets), HexFormat.of()::formatHex,
				Duration.ofMinutes(5), Clock.fixed(now, ZoneOffset.UTC)));
	}

}
