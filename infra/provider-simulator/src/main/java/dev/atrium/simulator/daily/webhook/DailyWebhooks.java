package dev.atrium.simulator.daily.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import dev.atrium.simulator.callback.CallbackAttempt;
import dev.atrium.simulator.callback.CallbackChannel;
import dev.atrium.simulator.callback.CallbackSender;
import dev.atrium.simulator.callback.Verdict;
import dev.atrium.simulator.daily.DailyError;
import dev.atrium.simulator.daily.DailyProperties;
import dev.atrium.simulator.daily.webhook.DailyWebhook.RetryType;
import dev.atrium.simulator.room.Platform;

/**
 * The one webhook a domain may have. It is probed before it is registered or changed, and
 * nothing goes out while the circuit breaker has switched it off.
 */
@Component
class DailyWebhooks implements CallbackChannel {

	private static final Logger log = LoggerFactory.getLogger(DailyWebhooks.class);

	private static final String PROBE = "{\"test\":\"test\"}";

	private static final Duration TIMEOUT = Duration.ofSeconds(8);

	private static final Integer OK = 200;

	private static final int MOST_TRIES = 5;

	private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(15);

	private final Clock clock;

	private final DailyProperties properties;

	private final CallbackSender sender;

	private @Nullable DailyWebhook webhook;

	DailyWebhooks(Clock clock, DailyProperties properties, CallbackSender sender) {
		this.clock = clock;
		this.properties = properties;
		this.sender = sender;
	}

	synchronized Optional<DailyWebhook> current() {
		return Optional.ofNullable(this.webhook);
	}

	/**
	 * The webhook of that id.
	 * @throws DailyError if there is none
	 */
	DailyWebhook get(String uuid) {
		return current().filter((webhook) -> webhook.uuid().equals(uuid))
			.orElseThrow(() -> DailyError.notFound("webhook " + uuid + " not found"));
	}

	/**
	 * Registers the webhook, once it has answered the probe.
	 */
	Mono<DailyWebhook> register(DailyWebhook.Settings settings) {
		return probe(settings).then(Mono.fromCallable(() -> add(settings)));
	}

	/**
	 * Changes the webhook, once it has answered the probe, and switches it on again.
	 */
	Mono<DailyWebhook> update(String uuid, DailyWebhook.Settings settings) {
		return probe(settings).then(Mono.fromCallable(() -> replace(get(uuid).reactivated(settings, now()))));
	}

	synchronized void delete(String uuid) {
		get(uuid);
		this.webhook = null;
	}

	@Override
	public Platform platform() {
		return Platform.DAILY;
	}

	@Override
	public Optional<URI> target(String type) {
		return current().filter((webhook) -> webhook.takes(type)).map((webhook) -> webhook.settings().url());
	}

	@Override
	public Map<String, String> sign(byte[] body) {
		return current().map((webhook) -> DailySignature.headers(webhook.settings(), body, now())).orElseGet(Map::of);
	}

	@Override
	public Duration timeout() {
		return TIMEOUT;
	}

	@Override
	public synchronized Verdict judge(CallbackAttempt attempt, int number) {
		DailyWebhook judged = this.webhook;
		if (judged == null) {
			return new Verdict.GivenUp();
		}
		if (OK.equals(attempt.status())) {
			this.webhook = judged.succeeded(now());
			return new Verdict.Delivered();
		}
		DailyWebhook failing = replace(judged.failed(now()));
		if (failing.failed()) {
			log.warn("Daily webhook {} is FAILED: callbacks are lost until it is updated", failing.uuid());
		}
		boolean retries = failing.settings().retryType() == RetryType.EXPONENTIAL && number < MOST_TRIES;
		return retries ? new Verdict.Retry(backoff(number)) : new Verdict.GivenUp();
	}

	private Mono<Void> probe(DailyWebhook.Settings settings) {
		byte[] body = PROBE.getBytes(StandardCharsets.UTF_8);
		return Mono
			.defer(() -> this.sender.send(settings.url(), body, DailySignature.headers(settings, body, now()), TIMEOUT))
			.filter((attempt) -> OK.equals(attempt.status()))
			.switchIfEmpty(
					Mono.error(() -> DailyError.invalidRequest("non-200 status code returned from webhook endpoint")))
			.then();
	}

	private synchronized DailyWebhook add(DailyWebhook.Settings settings) {
		if (this.webhook != null) {
			throw DailyError.invalidRequest("a domain may only have one webhook");
		}
		log.info("Daily webhook registered at {}", settings.url());
		return replace(DailyWebhook.registered(UUID.randomUUID().toString(), settings, now()));
	}

	private synchronized DailyWebhook replace(DailyWebhook changed) {
		this.webhook = changed;
		return changed;
	}

	private Duration backoff(int number) {
		Duration doubled = this.properties.retryBackoff().multipliedBy(1L << (number - 1));
		return (doubled.compareTo(LONGEST_BACKOFF) < 0) ? doubled : LONGEST_BACKOFF;
	}

	private Instant now() {
		return this.clock.instant();
	}

}
