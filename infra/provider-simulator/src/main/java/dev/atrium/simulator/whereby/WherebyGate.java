package dev.atrium.simulator.whereby;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * What every call passes: key, points.
 */
@Component
class WherebyGate implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private static final String BEARER = "Bearer ";

	private final WherebyProperties properties;

	private final PointLimit limit;

	WherebyGate(WherebyProperties properties, PointLimit limit) {
		this.properties = properties;
		this.limit = limit;
	}

	@Override
	public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
		return Mono.defer(() -> {
			checkKey(request.headers().firstHeader(HttpHeaders.AUTHORIZATION));
			this.limit.charge(request.method());
			return next.handle(request);
		}).onErrorResume(WherebyError.class, WherebyError::toResponse);
	}

	private void checkKey(@Nullable String header) {
		if (header == null || !header.startsWith(BEARER)) {
			throw WherebyError.noKey();
		}
		if (!header.substring(BEARER.length()).equals(this.properties.apiKey())) {
			throw WherebyError.wrongKey();
		}
	}

}
