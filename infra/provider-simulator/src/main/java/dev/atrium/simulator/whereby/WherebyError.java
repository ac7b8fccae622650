package dev.atrium.simulator.whereby;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import dev.atrium.simulator.WireTime;

/**
 * A call that Whereby refuses, in Whereby's words. Bodies of 400, 403 and 404 are not
 * documented; they follow those that are.
 */
public final class WherebyError extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final String REALM = "Bearer realm=\"Authorization Required\"";

	private final HttpStatus status;

	private final transient HttpHeaders headers;

	private final transient Body body;

	private WherebyError(HttpStatus status, Body body) {
		super(body.error());
		this.status = status;
		this.headers = new HttpHeaders();
		this.body = body;
	}

	/**
	 * Bad or missing parameters.
	 */
	public static WherebyError badRequest(String message) {
		return plain(HttpStatus.BAD_REQUEST, message);
	}

	/**
	 * Something this key may not do.
	 */
	public static WherebyError forbidden(String message) {
		return plain(HttpStatus.FORBIDDEN, message);
	}

	/**
	 * Something that does not exist.
	 */
	public static WherebyError notFound(String message) {
		return plain(HttpStatus.NOT_FOUND, message);
	}

	static WherebyError noKey() {
		return plain(HttpStatus.UNAUTHORIZED, "authorization required").with(HttpHeaders.WWW_AUTHENTICATE, REALM);
	}

	static WherebyError wrongKey() {
		String message = "Invalid accessToken error: Invalid accessToken.";
		return new WherebyError(HttpStatus.UNAUTHORIZED, new Body(message, "invalid_token", Map.of(), message))
			.with(HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"invalid_token\"");
	}

	static WherebyError tooManyPoints(int limit, int remaining, Instant now, Instant reset) {
		long left = Duration.between(now, reset).toMillis();
		return new WherebyError(HttpStatus.TOO_MANY_REQUESTS,
				new Body("Rate limit active for throttle key: organization:1", null, Map.of("msLeft", left), null))
			.with(HttpHeaders.RETRY_AFTER, Long.toString(Math.ceilDiv(left, 1_000L)))
			.with("X-RateLimit-Limit", Integer.toString(limit))
			.with("X-RateLimit-Remaining", Integer.toString(remaining))
			.with("X-RateLimit-Reset", WireTime.isoMillis(reset));
	}

	Mono<ServerResponse> toResponse() {
		return ServerResponse.status(this.status).headers((all) -> all.addAll(this.headers)).bodyValue(this.body);
	}

	private static WherebyError plain(HttpStatus status, String message) {
		return new WherebyError(status, new Body(message, null, Map.of(), message));
	}

	private WherebyError with(String header, String value) {
		this.headers.set(header, value);
		return this;
	}

	/**
	 * Whereby's error body.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record Body(String error, @Nullable String errorId, Map<String, Long> data, @Nullable String message) {
	}

}
