package dev.atrium.outbound;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Function;

import io.netty.channel.ChannelOption;
import io.netty.resolver.AddressResolverGroup;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;

/**
 * Opens a connection only after the guard has passed the URL, and to public addresses
 * only, unless its origin is allowed. Follows no redirects.
 */
final class GuardedConnector implements ClientHttpConnector {

	private final UrlGuard guard;

	private final ClientHttpConnector strangers;

	private final ClientHttpConnector allowed;

	GuardedConnector(UrlGuard guard, OutboundLimits limits, AddressResolverGroup<InetSocketAddress> publicAddresses) {
		this.guard = guard;
		this.strangers = new ReactorClientHttpConnector(client(limits).resolver(publicAddresses));
		this.allowed = new ReactorClientHttpConnector(client(limits));
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI url,
			Function<? super ClientHttpRequest, Mono<Void>> request) {
		return Mono.defer(() -> {
			this.guard.check(url);
			return (this.guard.isAllowedOrigin(url) ? this.allowed : this.strangers).connect(method, url, request);
		});
	}

	private static HttpClient client(OutboundLimits limits) {
		// No pool: a connection that another client opened unchecked must not be reused.
		return HttpClient.create(ConnectionProvider.newConnection())
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) limits.connect().toMillis())
			.responseTimeout(limits.silence())
			.followRedirect(false)
			.noProxy();
	}

}
