package dev.atrium.outbound;

import java.net.InetSocketAddress;

import io.netty.resolver.AddressResolverGroup;
import reactor.netty.http.client.HttpClient;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Gives a service its guard and the clients behind it.
 */
@AutoConfiguration
@EnableConfigurationProperties(OutboundProperties.class)
class OutboundHttpAutoConfiguration {

	@Bean
	UrlGuard urlGuard(OutboundProperties properties) {
		return new UrlGuard(properties.allowedOrigins());
	}

	@Bean
	OutboundHttp outboundHttp(UrlGuard guard, OutboundProperties properties) {
		return new OutboundHttp(guard, properties.limits(),
				new PublicAddressResolverGroup(dns(), (address) -> PublicAddresses.contain(address.getAddress())));
	}

	// Reactor Netty builds the non-blocking resolver that fits its event loops.
	@SuppressWarnings("unchecked") // its DNS resolver resolves to socket addresses
	private static AddressResolverGroup<InetSocketAddress> dns() {
		HttpClient client = HttpClient.create().resolver((spec) -> {
		});
		AddressResolverGroup<?> dns = client.configuration().resolver();
		if (dns == null) {
			throw new IllegalStateException("Reactor Netty has built no resolver");
		}
		return (AddressResolverGroup<InetSocketAddress>) dns;
	}

}
