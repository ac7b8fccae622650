package dev.atrium.simulator.daily.webhook;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import dev.atrium.simulator.WireTime;
import dev.atrium.simulator.daily.DailyEndpoints;
import dev.atrium.simulator.daily.DailyJson;
import dev.atrium.simulator.daily.DailyProperties;
import dev.atrium.simulator.daily.payload.WebhookView;

/**
 * {@code /webhooks}.
 */
@Component
class WebhookEndpoints implements DailyEndpoints {

	private final DailyWebhooks webhooks;

	private final WebhookSettingsReader settings;

	private final DailyJson json;

	private final DailyProperties properties;

	WebhookEndpoints(DailyWebhooks webhooks, WebhookSettingsReader settings, DailyJson json,
			DailyProperties properties) {
		this.webhooks = webhooks;
		this.settings = settings;
		this.json = json;
		this.properties = properties;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST("/webhooks", this::create)
			.GET("/webhooks", (_) -> list())
			.GET("/webhooks/{uuid}", this::get)
			.POST("/webhooks/{uuid}", this::update)
			.DELETE("/webhooks/{uuid}", this::delete)
			.build();
	}

	private Mono<ServerResponse> create(ServerRequest request) {
		return this.json.body(request)
			.map((body) -> this.settings.read(body, null))
			.flatMap(this.webhooks::register)
			.flatMap(this::answer);
	}

	/**
	 * A bare array, unlike all other lists.
	 */
	private Mono<ServerResponse> list() {
		List<WebhookView> all = this.webhooks.current().map(this::view).stream().toList();
		return ServerResponse.ok().bodyValue(all);
	}

	private Mono<ServerResponse> get(ServerRequest request) {
		return answer(this.webhooks.get(request.pathVariable("uuid")));
	}

	private Mono<ServerResponse> update(ServerRequest request) {
		DailyWebhook existing = this.webhooks.get(request.pathVariable("uuid"));
		return this.json.body(request)
			.map((body) -> this.settings.read(body, existing.settings()))
			.flatMap((changed) -> this.webhooks.update(existing.uuid(), changed))
			.flatMap(this::answer);
	}

	private Mono<ServerResponse> delete(ServerRequest request) {
		this.webhooks.delete(request.pathVariable("uuid"));
		return ServerResponse.ok().bodyValue(new Deleted(true));
	}

	private Mono<ServerResponse> answer(DailyWebhook webhook) {
		return ServerResponse.ok().bodyValue(view(webhook));
	}

	private WebhookView view(DailyWebhook webhook) {
		DailyWebhook.Settings its = webhook.settings();
		return new WebhookView(webhook.uuid(), its.url(), its.hmac(), its.basicAuth(), its.eventTypes(),
				its.retryType().wireName(), webhook.failed() ? "FAILED" : "ACTIVE", webhook.failedCount(),
				time(webhook.lastDelivery()), this.properties.subdomain(), WireTime.isoMillis(webhook.createdAt()),
				WireTime.isoMillis(webhook.updatedAt()));
	}

	private static @Nullable String time(@Nullable Instant time) {
		return (time != null) ? WireTime.isoMillis(time) : null;
	}

	/**
	 * What is answered to a deletion.
	 */
	private record Deleted(boolean deleted) {
	}

}
