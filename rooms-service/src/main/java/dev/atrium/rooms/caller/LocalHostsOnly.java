package dev.atrium.rooms.caller;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.ProblemWriter;

/**
 * Keeps foreign pages out of a service in open mode. A page's own name can be made to
 * resolve to loopback once it is loaded (DNS rebinding); its requests are then of the
 * same origin to the browser, but the host they name is still the page's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class LocalHostsOnly implements WebFilter {

	private final boolean active;

	private final ProblemWriter problems;

	LocalHostsOnly(AuthProperties auth, ProblemWriter problems) {
		this.active = auth.mode() == AuthMode.OPEN && !auth.openBeyondLoopback();
		this.problems = problems;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		boolean refused = this.active && !isLocal(exchange.getRequest().getHeaders().getHost());
		return refused ? this.problems.write(ProblemType.HOST_NOT_LOCAL.asProblem(), exchange) : chain.filter(exchange);
	}

	// Without a host it is no browser.
	private static boolean isLocal(@Nullable InetSocketAddress host) {
		return host == null || isLocal(host.getHostString().toLowerCase(Locale.ROOT));
	}

	private static boolean isLocal(String name) {
		return name.equals("localhost") || name.endsWith(".localhost") || isLoopback(name.replaceAll("[\\[\\]]", ""));
	}

	private static boolean isLoopback(String literal) {
		try {
			return InetAddress.ofLiteral(literal).isLoopbackAddress();
		}
		catch (IllegalArgumentException _) {
			return false;
		}
	}

}
