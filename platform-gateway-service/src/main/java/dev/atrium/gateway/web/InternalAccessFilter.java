package dev.atrium.gateway.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Lets only the deployment's own services use {@code /internal}.
 */
@Component
class InternalAccessFilter implements WebFilter {

	private static final PathPattern INTERNAL = PathPatternParser.defaultInstance.parse("/internal/**");

	private static final String SCHEME = "Bearer ";

	private final byte[] token;

	private final ProblemWriter problems;

	InternalAccessFilter(GatewayProperties properties, ProblemWriter problems) {
		this.token = properties.token().value().getBytes(StandardCharsets.UTF_8);
		this.problems = problems;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (!isInternal(exchange) || isAuthorized(exchange)) {
			return chain.filter(exchange);
		}
		return this.problems.write(Problems.unauthorized(), exchange);
	}

	// As controllers are chosen: an encoded letter or a path parameter hides nothing.
	private static boolean isInternal(ServerWebExchange exchange) {
		return INTERNAL.matches(exchange.getRequest().getPath().pathWithinApplication());
	}

	private boolean isAuthorized(ServerWebExchange exchange) {
		String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
		if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			return false;
		}
		byte[] shown = header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
		return MessageDigest.isEqual(shown, this.token);
	}

}
