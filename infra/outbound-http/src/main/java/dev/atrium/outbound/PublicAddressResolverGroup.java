package dev.atrium.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Predicate;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;

import dev.atrium.outbound.OutboundRefused.Rule;

/**
 * Resolves a host to its public addresses only. The client connects to the very addresses
 * that were checked here, so a name that resolves differently a moment later gains
 * nothing.
 */
final class PublicAddressResolverGroup extends AddressResolverGroup<InetSocketAddress> {

	private final AddressResolverGroup<InetSocketAddress> names;

	private final Predicate<InetAddress> isPublic;

	PublicAddressResolverGroup(AddressResolverGroup<InetSocketAddress> names, Predicate<InetAddress> isPublic) {
		this.names = names;
		this.isPublic = isPublic;
	}

	@Override
	protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
		return new PublicAddressResolver(executor, this.names.getResolver(executor));
	}

	private final class PublicAddressResolver extends AbstractAddressResolver<InetSocketAddress> {

		private final AddressResolver<InetSocketAddress> resolver;

		PublicAddressResolver(EventExecutor executor, AddressResolver<InetSocketAddress> resolver) {
			super(executor, InetSocketAddress.class);
			this.resolver = resolver;
		}

		@Override
		protected boolean doIsResolved(InetSocketAddress address) {
			// An address written in the URL is checked like one that a name resolves to.
			return false;
		}

		@Override
		protected void doResolve(InetSocketAddress host, Promise<InetSocketAddress> promise) {
			Promise<List<InetSocketAddress>> all = executor().newPromise();
			doResolveAll(host, all);
			all.addListener((Future<List<InetSocketAddress>> done) -> {
				if (done.isSuccess()) {
					promise.setSuccess(done.getNow().getFirst());
				}
				else {
					promise.setFailure(done.cause());
				}
			});
		}

		@Override
		protected void doResolveAll(InetSocketAddress host, Promise<List<InetSocketAddress>> promise) {
			this.resolver.resolveAll(host).addListener((Future<List<InetSocketAddress>> done) -> {
				if (done.isSuccess()) {
					complete(host, done.getNow(), promise);
				}
				else {
					promise.setFailure(done.cause());
				}
			});
		}

		private void complete(InetSocketAddress host, List<InetSocketAddress> resolved,
				Promise<List<InetSocketAddress>> promise) {
			List<InetSocketAddress> allowed = resolved.stream()
				.filter((address) -> isPublic.test(address.getAddress()))
				.toList();
			if (allowed.isEmpty()) {
				promise.setFailure(new OutboundRefused(Rule.ADDRESS, "A URL on " + host.getHostString()));
			}
			else {
				promise.setSuccess(allowed);
			}
		}

	}

}
