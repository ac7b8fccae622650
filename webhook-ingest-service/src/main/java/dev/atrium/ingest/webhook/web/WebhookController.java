package dev.atrium.ingest.webhook.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.ingest.webhook.WebhookVerifier;

/** Where the platforms post their callbacks. */
@RestController
class WebhookController {

	private static final URI REFUSED = URI.create("urn:atrium:problem:callback-refused");

	private static final URI UNAVAILABLE = URI.create("urn:atrium:problem:callbacks-unavailable");

	private static final URI UNKNOWN = URI.create("urn:atrium:problem:unknown-platform");

	private static final String RETRY_AFTER_SECONDS = "1";

	private final Map<String, WebhookVerifier> verifiers;

	private final WebhookReceiver receiver;

	WebhookController(List<WebhookVerifier> verifiers, WebhookReceiver receiver) {
		this.verifiers = verifiers.stream().collect(Collectors.toMap(WebhookVerifier::platform, Function.identity()));
		this.receiver = receiver;
	}

	/** The short path is the one that Whereby dashboards of Reflector's users have. */
	@PostMapping({ "/v1/{platform}/webhook", "/v1/{platform}" })
	@Operation(summary = "Receives a platform's callback",
			description = "The body is verified byte by byte, kept, and understood later.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(type = "object"))))
	@ApiResponse(responseCode = "200", description = "Kept, or a probe; whatever the body says", content = @Content)
	@ApiResponse(responseCode = "401", description = "Signature missing, wrong or stale; nothing kept",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "404", description = "No such platform", content = @Content)
	@ApiResponse(responseCode = "408", description = "Body not sent in time", content = @Content)
	@ApiResponse(responseCode = "413", description = "Body too large", content = @Content)
	@ApiResponse(responseCode = "503", description = "Not kept; send it again after Retry-After", content = @Content)
	Mono<ResponseEntity<ProblemDetail>> receive(
			@Parameter(description = "daily or whereby") @PathVariable String platform,
			@Parameter(hidden = true) ServerHttpRequest request) {
		WebhookVerifier verifier = this.verifiers.get(platform.toLowerCase(Locale.ROOT));
		if (verifier == null) {
			return Mono.just(unknown(platform));
		}
		return this.receiver.receive(verifier, request).map(WebhookController::answer);
	}

	private static ResponseEntity<ProblemDetail> answer(Outcome outcome) {
		return switch (outcome.status()) {
			case OK -> ResponseEntity.ok().build();
			case SERVICE_UNAVAILABLE -> ResponseEntity.status(outcome.status())
				.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
				.body(problem(outcome.status(), UNAVAILABLE, outcome.detail()));
			default ->
				ResponseEntity.status(outcome.status()).body(problem(outcome.status(), REFUSED, outcome.detail()));
		};
	}

	private static ResponseEntity<ProblemDetail> unknown(String platform) {
		return ResponseEntity.status(HttpStatus.NOT_FOUND)
			.body(problem(HttpStatus.NOT_FOUND, UNKNOWN, "There is no platform \"" + platform + "\"."));
	}

	private static ProblemDetail problem(HttpStatus status, URI type, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(type);
		return problem;
	}

}
