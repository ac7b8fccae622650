package dev.atrium.simulator.daily;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * What every call of an existing endpoint passes: header, key, rate limit.
 */
@Component
class DailyGate implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private static final String BEARER = "Bearer ";

	private final DailyProperties properties;

	private final DailyRateLimits rateLimits;

	DailyGate(DailyProperties properties, DailyRateLimits rateLimits) {
		this.properties = properties;
		this.rateLimits = rateLimits;
	}

	@Override
	public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
		return Mono.defer(() -> {
			checkKey(request.headers().firstHeader(HttpHeaders.AUTHORIZATION));
			this.rateLimits.count(request);
			return next.handle(request);
		}).onErrorResume(DailyError.class, DailyError::toResponse);
	}

	private void checkKey(@Nullable String header) {
		if (header == null || !header.startsWith(BEARER) || header.substring(BEARER.length()).isBlank()) {
			throw DailyError.badAuthorizationHeader();
		}
		if (!header.substring(BEARER.length()).equals(this.properties.apiKey())) {
			throw DailyError.wrongKey();
		}
	}

}
