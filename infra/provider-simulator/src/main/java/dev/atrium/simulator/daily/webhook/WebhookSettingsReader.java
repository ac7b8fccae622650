package dev.atrium.simulator.daily.webhook;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.atrium.simulator.daily.DailyError;
import dev.atrium.simulator.daily.DailyJson;
import dev.atrium.simulator.daily.webhook.DailyWebhook.RetryType;
import dev.atrium.simulator.daily.webhook.DailyWebhook.Settings;

/**
 * Reads what a webhook shall be from a request.
 */
@Component
class WebhookSettingsReader {

	private static final List<String> EVENT_TYPES = List.of("meeting.started", "meeting.ended", "participant.joined",
			"participant.left", "waiting-participant.joined", "waiting-participant.left", "recording.started",
			"recording.ready-to-download", "recording.error", "streaming.started", "streaming.updated",
			"streaming.ended", "streaming.error", "transcript.started", "transcript.ready-to-download",
			"transcript.error", "batch-processor.job-finished", "batch-processor.error", "dialout.connected",
			"dialout.answered", "dialout.stopped", "dialout.warning", "dialout.error", "dialin.ready",
			"dialin.connected", "dialin.stopped", "dialin.warning", "dialin.error", "calltransfer.triggered",
			"calltransfer.initiated", "calltransfer.answered", "calltransfer.completed");

	private static final int SECRET_LENGTH = 32;

	private final SecureRandom random = new SecureRandom();

	/**
	 * Reads a request; what it leaves out stays as it was.
	 */
	Settings read(ObjectNode body, @Nullable Settings before) {
		DailyJson.requireKnown(body, Set.of("url", "eventTypes", "hmac", "basicAuth", "retryType"));
		return new Settings(url(body, before), hmac(body, before), basicAuth(body, before), eventTypes(body, before),
				retryType(body, before));
	}

	private static URI url(ObjectNode body, @Nullable Settings before) {
		if (!body.hasNonNull("url")) {
			return required(before).url();
		}
		try {
			URI url = URI.create(body.path("url").asString());
			if (url.getHost() != null && Set.of("http", "https").contains(String.valueOf(url.getScheme()))) {
				return url;
			}
		}
		catch (IllegalArgumentException ex) {
			// Refused below.
		}
		throw DailyError.invalidRequest("\"url\" must be a valid uri");
	}

	private String hmac(ObjectNode body, @Nullable Settings before) {
		if (!body.hasNonNull("hmac")) {
			return (before != null) ? before.hmac() : randomSecret();
		}
		String given = body.path("hmac").asString();
		try {
			Base64.getDecoder().decode(given);
			return given;
		}
		catch (IllegalArgumentException ex) {
			throw DailyError.invalidRequest("\"hmac\" must be a valid base64 string");
		}
	}

	private String randomSecret() {
		byte[] secret = new byte[SECRET_LENGTH];
		this.random.nextBytes(secret);
		return Base64.getEncoder().encodeToString(secret);
	}

	private static @Nullable String basicAuth(ObjectNode body, @Nullable Settings before) {
		if (body.hasNonNull("basicAuth")) {
			return body.path("basicAuth").asString();
		}
		return (before != null) ? before.basicAuth() : null;
	}

	private static List<String> eventTypes(ObjectNode body, @Nullable Settings before) {
		if (!body.hasNonNull("eventTypes")) {
			return required(before).eventTypes();
		}
		List<String> types = body.path("eventTypes").valueStream().map(JsonNode::asString).toList();
		if (types.isEmpty() || !EVENT_TYPES.containsAll(types)) {
			throw DailyError.invalidRequest("\"eventTypes\" must be among [" + String.join(", ", EVENT_TYPES) + "]");
		}
		return types;
	}

	private static RetryType retryType(ObjectNode body, @Nullable Settings before) {
		if (!body.hasNonNull("retryType")) {
			return (before != null) ? before.retryType() : RetryType.CIRCUIT_BREAKER;
		}
		String given = body.path("retryType").asString();
		return Arrays.stream(RetryType.values())
			.filter((type) -> type.wireName().equals(given))
			.findFirst()
			.orElseThrow(
					() -> DailyError.invalidRequest("\"retryType\" must be one of [circuit-breaker, exponential]"));
	}

	private static Settings required(@Nullable Settings before) {
		if (before == null) {
			throw DailyError.invalidRequest("missing required field");
		}
		return before;
	}

}
