package dev.atrium.simulator.daily;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * A call that Daily refuses, in Daily's words.
 */
public final class DailyError extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final String INVALID_REQUEST = "invalid-request-error";

	private static final String NOT_FOUND = "not-found";

	private final HttpStatus status;

	private final transient Body body;

	private DailyError(HttpStatus status, String error, @Nullable String info, @Nullable Boolean deleted) {
		super(error + ": " + info);
		this.status = status;
		this.body = new Body(error, info, deleted);
	}

	/**
	 * Bad or missing parameters, and names that are taken.
	 */
	public static DailyError invalidRequest(String info) {
		return new DailyError(HttpStatus.BAD_REQUEST, INVALID_REQUEST, info, null);
	}

	/**
	 * A time that has to lie ahead does not.
	 */
	public static DailyError inThePast(String property, long value) {
		return invalidRequest(property + " was '" + value + "', which is in the past rather than in the future");
	}

	/**
	 * A property Daily does not know in this place.
	 */
	public static DailyError invalidProperty(String name) {
		return invalidRequest("invalid property name '" + name + "'");
	}

	/**
	 * A body that is no JSON.
	 */
	public static DailyError unparsable(String info) {
		return new DailyError(HttpStatus.BAD_REQUEST, "json-parsing-error", info, null);
	}

	/**
	 * Something that does not exist.
	 */
	public static DailyError notFound(String info) {
		return new DailyError(HttpStatus.NOT_FOUND, NOT_FOUND, info, null);
	}

	/**
	 * A room that does not exist or has expired.
	 */
	public static DailyError noSuchRoom(String name) {
		return notFound("room " + name + " not found");
	}

	/**
	 * An expired room was deleted: an error that says it was done all the same.
	 */
	public static DailyError expiredRoomDeleted(String name) {
		return new DailyError(HttpStatus.NOT_FOUND, NOT_FOUND, "room " + name + " not found", true);
	}

	static DailyError noSuchEndpoint() {
		return notFound("api endpoint does not exist");
	}

	static DailyError badAuthorizationHeader() {
		return new DailyError(HttpStatus.BAD_REQUEST, "authorization-header-error", "invalid authorization header",
				null);
	}

	static DailyError wrongKey() {
		return new DailyError(HttpStatus.UNAUTHORIZED, "authentication-error", null, null);
	}

	static DailyError tooManyCalls() {
		return new DailyError(HttpStatus.TOO_MANY_REQUESTS, "rate-limit-error", null, null);
	}

	Mono<ServerResponse> toResponse() {
		return ServerResponse.status(this.status).bodyValue(this.body);
	}

	/**
	 * Daily's error body.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record Body(String error, @Nullable String info, @Nullable Boolean deleted) {
	}

}
