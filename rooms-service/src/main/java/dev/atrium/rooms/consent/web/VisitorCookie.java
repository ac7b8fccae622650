package dev.atrium.rooms.consent.web;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.consent.Participant;

/**
 * Tells participants apart who are not signed in. Each meeting has a cookie of its own,
 * so that nobody's meetings can be strung together.
 */
final class VisitorCookie {

	static final String NAME = "atrium_visitor";

	private static final Duration KEPT = Duration.ofDays(30);

	private VisitorCookie() {
	}

	/** Who the caller is; a visitor who is new gets a cookie. */
	static Participant participant(Caller caller, UUID meetingId, ServerWebExchange exchange) {
		return known(caller, exchange).orElseGet(() -> welcome(meetingId, exchange));
	}

	/** Who the caller is; empty for a visitor who is new. */
	static Optional<Participant> known(Caller caller, ServerWebExchange exchange) {
		if (caller.userId() != null) {
			return Optional.of(Participant.user(caller.userId()));
		}
		return idIn(exchange.getRequest().getCookies().getFirst(NAME)).map(Participant::visitor);
	}

	private static Participant welcome(UUID meetingId, ServerWebExchange exchange) {
		UUID id = UUID.randomUUID();
		exchange.getResponse()
			.addCookie(ResponseCookie.from(NAME, id.toString())
				.path("/v1/meetings/" + meetingId + "/consent")
				.httpOnly(true)
				.secure(isSecure(exchange.getRequest()))
				.sameSite("Strict")
				.maxAge(KEPT)
				.build());
		return Participant.visitor(id);
	}

	// Whoever forges the header keeps their own cookie from coming back, no more.
	private static boolean isSecure(ServerHttpRequest request) {
		return "https".equalsIgnoreCase(request.getURI().getScheme())
				|| "https".equalsIgnoreCase(request.getHeaders().getFirst("X-Forwarded-Proto"));
	}

	private static Optional<UUID> idIn(@Nullable HttpCookie cookie) {
		try {
			return Optional.ofNullable(cookie).map(HttpCookie::getValue).map(UUID::fromString);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
