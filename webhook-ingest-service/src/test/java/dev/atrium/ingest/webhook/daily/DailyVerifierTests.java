package dev.atrium.ingest.webhook.daily;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import dev.atrium.ingest.ProviderSamples;
import dev.atrium.ingest.SignedCallback;
import dev.atrium.ingest.webhook.Verdict;
import dev.atrium.ingest.webhook.signature.SigningKeys;
import dev.atrium.ingest.webhook.signature.TimestampedSignature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DailyVerifierTests {

	private static final String BODY = "{\"version\":\"1.0.0\",\"type\":\"meeting.started\",\"id\":\"met-sta-1\","
			+ "\"payload\":{\"room\":\"Zoë\"},\"event_ts\":1708526033.049}";

	/**
	 * Made with another language's HMAC over the timestamp as text, a dot and the body.
	 */
	private static final String OF_SECONDS = "HbPNgkh3efTwAQFvZybOyub6sxFjI2w1Gar7YvS5W+8=";

	private static final String OF_MILLISECONDS = "+k4WCUATCZKwwd/sV3jioGkGkSbksCkbYQkdbLhwBYU=";

	private static final String NEW_SECRET = Base64.getEncoder()
		.encodeToString("new secret".getBytes(StandardCharsets.UTF_8));

	private static final Instant SIGNED_AT = Instant.ofEpochSecond(1708526033L);

	private final DailyVerifier verifier = verifier(SIGNED_AT, SignedCallback.DAILY_SECRET);

	@ParameterizedTest
	@CsvSource({ "1708526033, " + OF_SECONDS, "1708526033049, " + OF_MILLISECONDS })
	void acceptsTimestampInSecondsAndInMilliseconds(String timestamp, String signature) {
		assertThat(this.verifier.verify(headers(timestamp, signature), bytes(BODY))).isEqualTo(Verdict.AUTHENTIC);
	}

	@Test
	void refusesTheSameSignatureOverAnotherBody() {
		byte[] changed = bytes(BODY.replace("met-sta-1", "met-sta-2"));

		assertThat(this.verifier.verify(headers("1708526033", OF_SECONDS), changed)).isEqualTo(Verdict.SIGNATURE_WRONG);
	}

	@Test
	void refusesTheSameSignatureWithAnotherTimestamp() {
		assertThat(this.verifier.verify(headers("1708526034", OF_SECONDS), bytes(BODY)))
			.isEqualTo(Verdict.SIGNATURE_WRONG);
	}

	@Test
	void acceptsOldAndNewSecretWhileTheyAreExchanged() {
		DailyVerifier both = verifier(SIGNED_AT, NEW_SECRET, SignedCallback.DAILY_SECRET);

		assertThat(verify(both, SignedCallback.daily(BODY, SIGNED_AT, SignedCallback.DAILY_SECRET)))
			.isEqualTo(Verdict.AUTHENTIC);
		assertThat(verify(both, SignedCallback.daily(BODY, SIGNED_AT, NEW_SECRET))).isEqualTo(Verdict.AUTHENTIC);
	}

	@ParameterizedTest
	@ValueSource(longs = { -300, 0, 300 })
	void acceptsWithinTheToleranceEitherWay(long seconds) {
		DailyVerifier later = verifier(SIGNED_AT.plusSeconds(seconds), SignedCallback.DAILY_SECRET);

		assertThat(later.verify(headers("1708526033", OF_SECONDS), bytes(BODY))).isEqualTo(Verdict.AUTHENTIC);
	}

	@ParameterizedTest
	@ValueSource(longs = { -301, 301, -1_000_000, 1_000_000 })
	void refusesBeyondTheToleranceEitherWay(long seconds) {
		DailyVerifier later = verifier(SIGNED_AT.plusSeconds(seconds), SignedCallback.DAILY_SECRET);

		assertThat(later.verify(headers("1708526033", OF_SECONDS), bytes(BODY))).isEqualTo(Verdict.SIGNATURE_STALE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "soon", "-1708526033", "1708526033s", "99999999999999999999", "" })
	void refusesTimestampThatIsNoTime(String timestamp) {
		assertThat(this.verifier.verify(headers(timestamp, OF_SECONDS), bytes(BODY)))
			.isEqualTo(Verdict.SIGNATURE_MALFORMED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "999999999999999", "0", "000000000000000", "99999999999", "1708526033.049" })
	void refusesTimeFarAwayAlthoughGenuine(String timestamp) {
		assertThat(verifier(Instant.parse("2026-11-23T10:00:00Z"), SignedCallback.DAILY_SECRET)
			.verify(genuine(timestamp), bytes(BODY))).isEqualTo(Verdict.SIGNATURE_STALE);
	}

	@Test
	void acceptsFractionsOfSeconds() {
		assertThat(this.verifier.verify(genuine("1708526033.049"), bytes(BODY))).isEqualTo(Verdict.AUTHENTIC);
	}

	@Test
	void headersAreKnownInAnyCase() {
		HttpHeaders headers = new HttpHeaders();
		headers.set("x-wEBHOOK-tIMESTAMP", "1708526033");
		headers.set("X-WEBHOOK-SIGNATURE", OF_SECONDS);

		assertThat(this.verifier.verify(headers, bytes(BODY))).isEqualTo(Verdict.AUTHENTIC);
	}

	@Test
	void firstOfRepeatedHeadersCounts() {
		HttpHeaders genuineFirst = headers("1708526033", OF_SECONDS);
		genuineFirst.add("X-Webhook-Signature", "forged");
		HttpHeaders forgedFirst = headers("1708526033", "forged");
		forgedFirst.add("X-Webhook-Signature", OF_SECONDS);

		assertThat(this.verifier.verify(genuineFirst, bytes(BODY))).isEqualTo(Verdict.AUTHENTIC);
		assertThat(this.verifier.verify(forgedFirst, bytes(BODY))).isEqualTo(Verdict.SIGNATURE_WRONG);
	}

	@Test
	void refusesUnsigned() {
		assertThat(this.verifier.verify(new HttpHeaders(), bytes(BODY))).isEqualTo(Verdict.SIGNATURE_MISSING);
	}

	@Test
	void knowsTheProbeWithAndWithoutSecret() {
		byte[] probe = bytes(ProviderSamples.read("daily-webhook-verification-test"));

		assertThat(verifier(SIGNED_AT).verify(new HttpHeaders(), probe)).isEqualTo(Verdict.PROBE);
		assertThat(this.verifier.verify(headers("1", "wrong"), probe)).isEqualTo(Verdict.PROBE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"test\":\"other\"}", "{\"test\":\"test\",\"type\":\"meeting.ended\"}", "[]", "", "{" })
	void takesNothingElseForTheProbe(String body) {
		assertThat(this.verifier.verify(new HttpHeaders(), bytes(body))).isEqualTo(Verdict.SIGNATURE_MISSING);
	}

	@Test
	void saysThatItHasNoSecret() {
		assertThat(verifier(SIGNED_AT).verify(headers("1708526033", OF_SECONDS), bytes(BODY)))
			.isEqualTo(Verdict.SECRET_NOT_SET);
	}

	@Test
	void secretThatIsNotBase64IsNamedByItsSettingAndNotQuoted() {
		assertThatIllegalArgumentException().isThrownBy(() -> verifier(SIGNED_AT, "s?cret!"))
			.withMessageContaining("DAILY_WEBHOOK_SECRET")
			.withMessageNotContaining("s?cret!")
			.withNoCause();
	}

	private static Verdict verify(DailyVerifier verifier, SignedCallback callback) {
		HttpHeaders headers = new HttpHeaders();
		callback.headers().forEach(headers::set);
		return verifier.verify(headers, callback.bytes());
	}

	private static DailyVerifier verifier(Instant now, String... secrets) {
		SigningKeys keys = SigningKeys.ofBase64(DailyVerifier.SECRET_SETTING, List.of(secrets));
		return new DailyVerifier(new TimestampedSignature(keys, Base64.getEncoder()::encodeToString,
				Duration.ofMinutes(5), Clock.fixed(now, ZoneOffset.UTC)));
	}

	private static HttpHeaders genuine(String timestamp) {
		return headers(timestamp, SignedCallback.dailySignature(timestamp, BODY, SignedCallback.DAILY_SECRET));
	}

	private static HttpHeaders headers(String timestamp, String signature) {
		HttpHeaders headers = new HttpHeaders();
		headers.set("X-Webhook-Timestamp", timestamp);
		headers.set("X-Webhook-Signature", signature);
		return headers;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
