package dev.atrium.recordings.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import dev.atrium.recordings.link.SignedLinks;

/**
 * Lets in who shows the token; to a file also who comes with a signed link.
 */
@Component
class AccessFilter implements WebFilter {

	// Everything else is closed, however its path is spelt.
	private static final Pattern OPEN = Pattern.compile("/actuator(/[a-z]+)*|/v3/api-docs(\\.yaml)?");

	private static final Pattern FILE = Pattern.compile(
			"/v1/recordings/[^/]+/" + "(audio(/opus)?|waveform(/peaks)?|talk-time|video(/poster)?|speakers/[^/]+)");

	private final byte[] expected;

	private final SignedLinks links;

	AccessFilter(WebProperties properties, SignedLinks links) {
		this.expected = ("Bearer " + properties.token()).getBytes(StandardCharsets.UTF_8);
		this.links = links;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		String path = request.getPath().pathWithinApplication().value();
		boolean open = OPEN.matcher(path).matches() || CorsUtils.isPreFlightRequest(request);
		return (open || hasToken(request) || hasLink(request, path)) ? chain.filter(exchange) : refuse(exchange);
	}

	private boolean hasToken(ServerHttpRequest request) {
		String shown = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
		return shown != null && MessageDigest.isEqual(this.expected, shown.getBytes(StandardCharsets.UTF_8));
	}

	private boolean hasLink(ServerHttpRequest request, String path) {
		MultiValueMap<String, String> parameters = request.getQueryParams();
		@Nullable String expires = parameters.getFirst("expires");
		@Nullable String signature = parameters.getFirst("signature");
		return expires != null && signature != null && FILE.matcher(path).matches()
				&& this.links.permits(path, expires, signature);
	}

	private static Mono<Void> refuse(ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(HttpStatus.UNAUTHORIZED);
		response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		byte[] problem = """
				{"type":"%s","title":"Unauthorized","status":401,"detail":"Show the token, or a link that has not expired"}"""
			.formatted(Problems.UNAUTHORIZED)
			.getBytes(StandardCharsets.UTF_8);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(problem)));
	}

}
