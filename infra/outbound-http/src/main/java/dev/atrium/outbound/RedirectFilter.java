package dev.atrium.outbound;

import java.net.URI;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

import dev.atrium.outbound.OutboundRefused.Rule;

/**
 * Follows the redirects of GET and HEAD, each as a new request that the guard checks
 * again. A redirect to another origin loses the credentials.
 */
final class RedirectFilter implements ExchangeFilterFunction {

	private static final Set<HttpMethod> FOLLOWED = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

	private final UrlGuard guard;

	private final int maxRedirects;

	RedirectFilter(UrlGuard guard, int maxRedirects) {
		this.guard = guard;
		this.maxRedirects = maxRedirects;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return follow(request, next, this.maxRedirects);
	}

	private Mono<ClientResponse> follow(ClientRequest request, ExchangeFunction next, int left) {
		return next.exchange(request).flatMap((response) -> {
			String location = location(request, response);
			if (location == null) {
				return Mono.just(response);
			}
			return discard(response)
				.then(Mono.defer(() -> follow(redirected(request, location, left), next, left - 1)));
		});
	}

	private static @Nullable String location(ClientRequest request, ClientResponse response) {
		boolean redirect = FOLLOWED.contains(request.method()) && REDIRECTS.contains(response.statusCode().value());
		return redirect ? response.headers().asHttpHeaders().getFirst(HttpHeaders.LOCATION) : null;
	}

	// The first bytes of a redirect's body say that it has one; the rest is not read.
	private static Mono<Void> discard(ClientResponse response) {
		return response.body(BodyExtractors.toDataBuffers()).doOnNext(DataBufferUtils::release).take(1).then();
	}

	private ClientRequest redirected(ClientRequest request, String location, int left) {
		if (left == 0) {
			throw new OutboundRefused(Rule.REDIRECTS, "A URL on " + request.url().getHost());
		}
		URI target = target(request, location);
		ClientRequest.Builder redirected = ClientRequest.from(request).url(target);
		if (!Origin.of(target).equals(Origin.of(request.url()))) {
			redirected.headers((headers) -> {
				headers.remove(HttpHeaders.AUTHORIZATION);
				headers.remove(HttpHeaders.COOKIE);
			});
		}
		return redirected.build();
	}

	private URI target(ClientRequest request, String location) {
		try {
			URI target = request.url().resolve(location);
			this.guard.check(target);
			return target;
		}
		catch (IllegalArgumentException ex) {
			throw new OutboundRefused(Rule.URL, "A redirect from " + request.url().getHost());
		}
	}

}
