package dev.atrium.outbound;

import java.net.InetSocketAddress;

import io.netty.resolver.AddressResolverGroup;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * Makes clients for URLs from outside. Whatever URL they are given, they pass it by the
 * {@link UrlGuard}, connect to public addresses only, keep to their
 * {@link OutboundLimits}, and fail with nothing but an {@link OutboundException}.
 */
public final class OutboundHttp {

	private final UrlGuard guard;

	private final OutboundLimits defaults;

	private final AddressResolverGroup<InetSocketAddress> publicAddresses;

	OutboundHttp(UrlGuard guard, OutboundLimits defaults, AddressResolverGroup<InetSocketAddress> publicAddresses) {
		this.guard = guard;
		this.defaults = defaults;
		this.publicAddresses = publicAddresses;
	}

	/** A client with the configured limits. */
	public WebClient.Builder webClient() {
		return webClient(this.defaults);
	}

	/**
	 * A client with limits of its own.
	 * @param limits how long and how much its fetches may take
	 */
	public WebClient.Builder webClient(OutboundLimits limits) {
		// Not the application's builder: strangers get none of our trace headers.
		return WebClient.builder()
			.clientConnector(new GuardedConnector(this.guard, limits, this.publicAddresses))
			.filter(new LimitsFilter(limits))
			.filter(new RedirectFilter(this.guard, limits.maxRedirects()));
	}

}
