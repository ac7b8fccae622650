package dev.atrium.gateway.platform.daily;

import java.util.Objects;
import java.util.Set;

import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientResponse;

import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.PlatformException.Unauthorized;
import dev.atrium.gateway.platform.daily.payload.DailyError;
import dev.atrium.gateway.platform.http.ErrorAnswers;

/**
 * Reads Daily's errors: {@code error} is a stable word, {@code info} a text that is not.
 */
final class DailyErrors {

	/** Daily answers these with 400, or with a status that it does not document. */
	private static final Set<String> KEY_OR_PLAN = Set.of("authorization-header-error", "authentication-error",
			"invalid-plan-type");

	private static final DailyError UNREADABLE = new DailyError("", "");

	private DailyErrors() {
	}

	static Mono<PlatformException> read(ClientResponse response) {
		return response.bodyToMono(DailyError.class)
			.onErrorReturn(UNREADABLE)
			.defaultIfEmpty(UNREADABLE)
			.map((error) -> translate(response, error));
	}

	private static PlatformException translate(ClientResponse response, DailyError error) {
		String kind = Objects.requireNonNullElse(error.error(), "");
		String words = Objects.requireNonNullElse(error.info(), kind);
		if (KEY_OR_PLAN.contains(kind)) {
			return new Unauthorized(DailyPlatform.DISPLAY_NAME + " does not accept the API key or plan: " + words);
		}
		return ErrorAnswers.translate(DailyPlatform.DISPLAY_NAME, response, words);
	}

}
