package dev.atrium.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Registers the {@link WebhookReceiver} as the domain's webhook.
 */
public final class DailyWebhookRegistration {

	public static final String SECRET = "NQrSA5z0FkJ44QPrFerW7uCc5kdNLv3l2FDEKDanL1U=";

	private final DailyCaller daily;

	public DailyWebhookRegistration(DailyCaller daily) {
		this.daily = daily;
	}

	/**
	 * Registers it in place of what was registered before.
	 * @param more settings beside URL, secret and events
	 */
	public JsonNode replace(Map<String, ?> more) {
		delete();
		return this.daily.json(this.daily.post("/webhooks", request(more)).expectStatus().isOk());
	}

	public void delete() {
		this.daily.getJson("/webhooks")
			.valueStream()
			.forEach((webhook) -> this.daily.delete("/webhooks/" + webhook.path("uuid").asString())
				.expectStatus()
				.isOk());
	}

	public Map<String, Object> request(Map<String, ?> more) {
		Map<String, Object> request = new LinkedHashMap<>(
				Map.of("url", WebhookReceiver.shared().url("/daily").toString(), "hmac", SECRET, "eventTypes",
						List.of("meeting.started", "meeting.ended", "participant.joined", "participant.left",
								"recording.started", "recording.ready-to-download", "recording.error")));
		request.putAll(more);
		return request;
	}

}
