package dev.atrium.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;

/**
 * A name server that gives the prepared answers, one after the other.
 */
final class FakeNames extends AddressResolverGroup<InetSocketAddress> {

	private final Queue<List<InetAddress>> answers = new ArrayDeque<>();

	private final AtomicInteger asked = new AtomicInteger();

	FakeNames answering(String... addresses) {
		this.answers.add(Stream.of(addresses).map(FakeNames::address).toList());
		return this;
	}

	int asked() {
		return this.asked.get();
	}

	@Override
	protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
		return new InetNameResolver(executor) {
			@Override
			protected void doResolve(String host, Promise<InetAddress> promise) {
				promise.setFailure(new UnsupportedOperationException("All addresses are asked for"));
			}

			@Override
			protected void doResolveAll(String host, Promise<List<InetAddress>> promise) {
				asked.incrementAndGet();
				List<InetAddress> answer = answers.poll();
				if (answer != null) {
					promise.setSuccess(answer);
				}
				else {
					promise.setFailure(new UnknownHostException(host));
				}
			}
		}.asAddressResolver();
	}

	private static InetAddress address(String literal) {
		try {
			return InetAddress.getByName(literal);
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException(literal, ex);
		}
	}

}
