package dev.atrium.ingest.webhook.web;

import java.util.List;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import dev.atrium.ingest.webhook.WebhookVerifier;

import tools.jackson.databind.json.JsonMapper;

/**
 * Where the platforms post their callbacks: routes of the HTTP server itself, before
 * WebFlux and all that it does for a request (docs/decisions/0019).
 */
@Component
class WebhookDoor implements NettyRouteProvider {

	private static final String RETRY_AFTER_SECONDS = "1";

	private final List<WebhookVerifier> verifiers;

	private final WebhookReceiver receiver;

	private final JsonMapper json;

	WebhookDoor(List<WebhookVerifier> verifiers, WebhookReceiver receiver, JsonMapper json) {
		this.verifiers = verifiers;
		this.receiver = receiver;
		this.json = json;
	}

	@Override
	public HttpServerRoutes apply(HttpServerRoutes routes) {
		this.verifiers.forEach((verifier) -> routes.route((request) -> isFor(verifier.platform(), request.path()),
				(request, response) -> receive(verifier, request, response)));
		return routes;
	}

	/**
	 * The short path is the one that Whereby dashboards of Reflector's users have. The
	 * server's paths have no slash at their ends, so one too many loses nothing: Whereby
	 * never repeats what was answered 404.
	 */
	private static boolean isFor(String platform, String path) {
		return path.equalsIgnoreCase("v1/" + platform + "/webhook") || path.equalsIgnoreCase("v1/" + platform);
	}

	private Publisher<Void> receive(WebhookVerifier verifier, HttpServerRequest request, HttpServerResponse response) {
		if (!request.method().equals(HttpMethod.POST)) {
			response.header(HttpHeaderNames.ALLOW, HttpMethod.POST.name());
			return send(response, Problem.wrongMethod());
		}
		return this.receiver.receive(verifier, request).flatMap((outcome) -> answer(outcome, response));
	}

	private Mono<Void> answer(Outcome outcome, HttpServerResponse response) {
		if (outcome.status() == HttpStatus.OK) {
			return response.header(HttpHeaderNames.CONTENT_LENGTH, "0").send();
		}
		if (outcome.status() == HttpStatus.SERVICE_UNAVAILABLE) {
			response.header(HttpHeaderNames.RETRY_AFTER, RETRY_AFTER_SECONDS);
		}
		return send(response, Problem.of(outcome));
	}

	private Mono<Void> send(HttpServerResponse response, Problem problem) {
		byte[] body = this.json.writeValueAsBytes(problem);
		return response.status(problem.status())
			.header(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
			.header(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(body.length))
			.sendByteArray(Mono.just(body))
			.then();
	}

}
