package dev.atrium.gateway.platform.daily;

import java.util.Objects;

import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientResponse;

import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.PlatformException.Unauthorized;
import dev.atrium.gateway.platform.daily.payload.DailyError;
import dev.atrium.gateway.platform.http.ErrorAnswers;
import dev.atrium.gateway.platform.http.Secret;

/**
 * Reads Daily's errors: {@code error} is a stable word, {@code info} a text that is not.
 */
final class DailyErrors {

	private static final DailyError UNREADABLE = new DailyError("", "");

	private final Secret apiKey;

	/**
	 * Creates the reader.
	 * @param apiKey part of our requests, so that an answer might quote it
	 */
	DailyErrors(Secret apiKey) {
		this.apiKey = apiKey;
	}

	Mono<PlatformException> read(ClientResponse response) {
		return response.bodyToMono(DailyError.class)
			.onErrorReturn(UNREADABLE)
			.defaultIfEmpty(UNREADABLE)
			.map((error) -> translate(response, error));
	}

	// The status alone does not tell: a key without its header is a 400, and so is a plan
	// that does not suffice.
	private PlatformException translate(ClientResponse response, DailyError error) {
		String kind = Objects.requireNonNullElse(error.error(), "");
		String words = withoutKey(Objects.requireNonNullElse(error.info(), kind));
		return switch (kind) {
			case "authorization-header-error", "authentication-error" ->
				new Unauthorized(DailyPlatform.DISPLAY_NAME + " does not accept the API key of this deployment");
			case "invalid-plan-type" ->
				new Unauthorized(DailyPlatform.DISPLAY_NAME + "'s plan lacks what was asked for: " + words);
			default -> ErrorAnswers.translate(DailyPlatform.DISPLAY_NAME, response, words);
		};
	}

	private String withoutKey(String words) {
		return words.replace(this.apiKey.value(), this.apiKey.toString());
	}

}
