package dev.atrium.rooms.web;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Logs each API request in one line. Query strings stay out: they carry names of people.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestLog implements WebFilter {

	private static final Logger log = LoggerFactory.getLogger(RequestLog.class);

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (!exchange.getRequest().getPath().value().startsWith("/v1/")) {
			return chain.filter(exchange);
		}
		long start = System.nanoTime();
		return chain.filter(exchange).doFinally((signal) -> write(exchange, start));
	}

	private static void write(ServerWebExchange exchange, long start) {
		log.info("{} {} -> {} in {} ms", exchange.getRequest().getMethod(), exchange.getRequest().getPath(),
				exchange.getResponse().getStatusCode(), Duration.ofNanos(System.nanoTime() - start).toMillis());
	}

}
