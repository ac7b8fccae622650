package dev.atrium.simulator.fault;

import java.time.Duration;
import java.util.OptionalInt;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import dev.atrium.simulator.room.Platform;

/**
 * Makes a platform's API slow or failing.
 */
@Component
@Order(ApiFaultFilter.ORDER)
class ApiFaultFilter implements WebFilter {

	// After the journal of requests, which has to see failed calls too.
	static final int ORDER = 100;

	private final FaultBoard board;

	ApiFaultFilter(FaultBoard board) {
		this.board = board;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return ApiPath.platformOf(exchange.getRequest())
			.map((platform) -> misbehave(platform, exchange, chain))
			.orElseGet(() -> chain.filter(exchange));
	}

	private Mono<Void> misbehave(Platform platform, ServerWebExchange exchange, WebFilterChain chain) {
		long delay = this.board.of(platform).api().delayMs();
		if (delay > 0) {
			// The call takes effect at once: what a caller that gave up must reckon with.
			exchange.getResponse().beforeCommit(() -> Mono.delay(Duration.ofMillis(delay)).then());
		}
		return answer(platform, exchange, chain);
	}

	private Mono<Void> answer(Platform platform, ServerWebExchange exchange, WebFilterChain chain) {
		OptionalInt failure = this.board.takeApiFailure(platform);
		if (failure.isEmpty()) {
			return chain.filter(exchange);
		}
		exchange.getResponse().setStatusCode(HttpStatusCode.valueOf(failure.getAsInt()));
		return exchange.getResponse().setComplete();
	}

}
