package dev.atrium.gateway.platform.daily;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.WebhookRegistration;
import dev.atrium.gateway.platform.daily.DailyProperties.RetryType;
import dev.atrium.gateway.platform.daily.payload.NewWebhook;
import dev.atrium.gateway.platform.daily.payload.Webhook;
import dev.atrium.gateway.platform.http.Secret;

/**
 * The webhook of our domain at Daily, which has place for one. Daily probes it when it is
 * registered and when it is changed, and a change switches it on again.
 */
class DailyWebhooks implements WebhookRegistration {

	/** All that Daily's OpenAPI document names. */
	private static final List<String> EVENT_TYPES = List.of("meeting.started", "meeting.ended", "participant.joined",
			"participant.left", "waiting-participant.joined", "waiting-participant.left", "recording.started",
			"recording.ready-to-download", "recording.error", "streaming.started", "streaming.updated",
			"streaming.ended", "streaming.error", "transcript.started", "transcript.ready-to-download",
			"transcript.error", "batch-processor.job-finished", "batch-processor.error", "dialout.connected",
			"dialout.answered", "dialout.stopped", "dialout.warning", "dialout.error", "dialin.ready",
			"dialin.connected", "dialin.stopped", "dialin.warning", "dialin.error", "calltransfer.triggered",
			"calltransfer.initiated", "calltransfer.answered", "calltransfer.completed");

	/** Daily's prose knows the first, its schema both. */
	private static final Set<String> SWITCHED_OFF = Set.of("FAILED", "INACTIVE");

	private final WebClient http;

	private final DailyCalls calls;

	private final RetryType retryType;

	DailyWebhooks(WebClient http, DailyCalls calls, RetryType retryType) {
		this.http = http;
		this.calls = calls;
		this.retryType = retryType;
	}

	@Override
	public Flux<RegisteredWebhook> webhooks(WebhookPlan plan) {
		return this.http.get()
			.uri("/webhooks")
			.retrieve()
			.bodyToFlux(Webhook.class)
			.map((webhook) -> registered(webhook, plan))
			.collectList()
			.as(this.calls.most()::once)
			.flatMapIterable((webhooks) -> webhooks);
	}

	@Override
	public Mono<RegisteredWebhook> registerWebhook(WebhookPlan plan) {
		return send(this.http.post().uri("/webhooks"), plan);
	}

	@Override
	public Mono<RegisteredWebhook> updateWebhook(String id, WebhookPlan plan) {
		return send(this.http.post().uri("/webhooks/{uuid}", id), plan);
	}

	private Mono<RegisteredWebhook> send(WebClient.RequestBodySpec request, WebhookPlan plan) {
		return request
			.bodyValue(new NewWebhook(plan.url(), EVENT_TYPES, new Secret(plan.secret()), this.retryType.wireName()))
			.retrieve()
			.bodyToMono(Webhook.class)
			.map((webhook) -> registered(webhook, plan))
			.as(this.calls.probed()::once)
			.onErrorMap(Rejected.class, (refusal) -> withoutSecret(refusal, plan));
	}

	// Some of Daily's refusals quote what they refuse.
	private static Rejected withoutSecret(Rejected refusal, WebhookPlan plan) {
		return new Rejected(refusal.detail().replace(plan.secret(), "***"));
	}

	private RegisteredWebhook registered(Webhook webhook, WebhookPlan plan) {
		return new RegisteredWebhook(webhook.uuid(), webhook.url(), isActive(webhook), isComplete(webhook, plan),
				Objects.requireNonNullElse(webhook.failedCount(), 0), moment(webhook.lastMomentPushed()));
	}

	private static boolean isActive(Webhook webhook) {
		String state = Objects.requireNonNullElse(webhook.state(), "");
		return !SWITCHED_OFF.contains(state.toUpperCase(Locale.ROOT));
	}

	// What Daily does not say is taken to be right: it could not be put right either.
	private boolean isComplete(Webhook webhook, WebhookPlan plan) {
		List<String> types = Objects.requireNonNullElse(webhook.eventTypes(), EVENT_TYPES);
		String retries = Objects.requireNonNullElse(webhook.retryType(), this.retryType.wireName());
		return Set.copyOf(types).containsAll(EVENT_TYPES) && retries.equals(this.retryType.wireName())
				&& isSignedWith(plan.secret(), webhook.hmac());
	}

	private static boolean isSignedWith(String secret, @Nullable String hmac) {
		return hmac == null || MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8),
				hmac.getBytes(StandardCharsets.UTF_8));
	}

	private static @Nullable Instant moment(@Nullable String iso) {
		try {
			return (iso != null) ? Instant.parse(iso) : null;
		}
		catch (DateTimeException _) {
			return null;
		}
	}

}
