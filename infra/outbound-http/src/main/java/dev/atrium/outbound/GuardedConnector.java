package dev.atrium.outbound;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Function;

import io.netty.channel.AdaptiveRecvByteBufAllocator;
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

	// Netty hands bodies on in pieces of 8 KiB otherwise, which triples the work of a
	// large
	// download. Buffers grow to this only where so much comes at once.
	private static final int LARGEST_READ = 256 * 1024;

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

	@SuppressWarnings("deprecation") // maxChunkSize goes with Reactor Netty 1 and has no
										// successor there
	private static HttpClient client(OutboundLimits limits) {
		// No pool: a connection that another client opened unchecked must not be reused.
		return HttpClient.create(ConnectionProvider.newConnection())
			.option(ChannelOption.RECVBUF_ALLOCATOR, new AdaptiveRecvByteBufAllocator(64, 4096, LARGEST_READ))
			.httpResponseDecoder((decoder) -> decoder.maxChunkSize(LARGEST_READ))
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) limits.connect().toMillis())
			.responseTimeout(limits.silence())
			.followRedirect(false)
			.noProxy();
	}

}
