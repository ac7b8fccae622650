package dev.atrium.gateway.platform.http;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;

import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.PlatformException.Unauthorized;
import dev.atrium.gateway.platform.PlatformException.Unavailable;

/**
 * Reads what an HTTP error status means at every provider.
 */
public final class ErrorAnswers {

	private static final Duration AFTER_RATE_LIMIT = Duration.ofSeconds(2);

	/** Longer texts are not meant for people. */
	private static final int READABLE = 300;

	private ErrorAnswers() {
	}

	/**
	 * Translates an answer.
	 * @param displayName how messages call the provider
	 * @param response the answer
	 * @param words what the provider says about it; may be empty
	 */
	public static PlatformException translate(String displayName, ClientResponse response, String words) {
		HttpStatusCode status = response.statusCode();
		String answer = displayName + " answered " + status.value() + suffix(words);
		return switch (HttpStatus.resolve(status.value())) {
			case UNAUTHORIZED -> new Unauthorized(displayName + " does not accept the API key of this deployment");
			case FORBIDDEN -> new Unauthorized(answer);
			case NOT_FOUND -> new NotFound(answer);
			case TOO_MANY_REQUESTS -> new Unavailable(answer, retryAfter(response));
			case null, default -> status.is4xxClientError() ? new Rejected(answer) : new Unavailable(answer);
		};
	}

	private static String suffix(String words) {
		String readable = (words.length() > READABLE) ? words.substring(0, READABLE) + "…" : words;
		return readable.isBlank() ? "" : ": " + readable.strip();
	}

	// Seconds at both providers; the HTTP date that the standard also allows is not used.
	private static Duration retryAfter(ClientResponse response) {
		return response.headers()
			.header(HttpHeaders.RETRY_AFTER)
			.stream()
			.filter((value) -> value.matches("\\d{1,6}"))
			.map((value) -> Duration.ofSeconds(Long.parseLong(value)))
			.findFirst()
			.orElse(AFTER_RATE_LIMIT);
	}

}
