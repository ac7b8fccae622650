package dev.atrium.simulator.whereby.webhook;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.atrium.simulator.HmacSha256;
import dev.atrium.simulator.callback.CallbackAttempt;
import dev.atrium.simulator.callback.CallbackChannel;
import dev.atrium.simulator.callback.Verdict;
import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.whereby.WherebyProperties;

/**
 * The webhook of the organization. Only failures of the receiver and timeouts are tried
 * again, twice; a 4xx loses the callback for good.
 */
@Component
class WherebyWebhook implements CallbackChannel {

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	private static final int MOST_TRIES = 3;

	private final WherebyProperties properties;

	private final Clock clock;

	WherebyWebhook(WherebyProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public Platform platform() {
		return Platform.WHEREBY;
	}

	@Override
	public Optional<URI> target(String type) {
		return Optional.ofNullable(this.properties.webhookUrl());
	}

	@Override
	public Map<String, String> sign(byte[] body) {
		String time = Long.toString(this.clock.instant().getEpochSecond());
		ByteArrayOutputStream signed = new ByteArrayOutputStream();
		signed.writeBytes((time + ".").getBytes(StandardCharsets.UTF_8));
		signed.writeBytes(body);
		byte[] secret = this.properties.webhookSecret().getBytes(StandardCharsets.UTF_8);
		String digest = HexFormat.of().formatHex(HmacSha256.digest(secret, signed.toByteArray()));
		return Map.of("Whereby-Signature", "t=" + time + ",v1=" + digest);
	}

	@Override
	public Duration timeout() {
		return TIMEOUT;
	}

	@Override
	public Verdict judge(CallbackAttempt attempt, int number) {
		if (attempt.isSuccessful()) {
			return new Verdict.Delivered();
		}
		boolean retries = attempt.isServerFailure() && number < MOST_TRIES;
		return retries ? new Verdict.Retry(this.properties.retryBackoff().multipliedBy(number)) : new Verdict.GivenUp();
	}

}
