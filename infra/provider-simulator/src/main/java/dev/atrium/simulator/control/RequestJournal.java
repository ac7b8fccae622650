package dev.atrium.simulator.control;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import dev.atrium.simulator.room.ApiPath;
import dev.atrium.simulator.room.Platform;

/**
 * The latest calls of the platforms' APIs.
 */
@RestController
@Order(0)
class RequestJournal implements WebFilter {

	private static final int CAPACITY = 5_000;

	private final Clock clock;

	private final Deque<Entry> entries = new ArrayDeque<>();

	RequestJournal(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Instant at = this.clock.instant();
		return chain.filter(exchange)
			.doFinally((_) -> ApiPath.platformOf(exchange.getRequest())
				.ifPresent((platform) -> add(platform, at, exchange)));
	}

	@GetMapping("/control/requests")
	synchronized List<Entry> list(@RequestParam @Nullable Platform platform) {
		return this.entries.stream().filter((entry) -> platform == null || entry.platform() == platform).toList();
	}

	private synchronized void add(Platform platform, Instant at, ServerWebExchange exchange) {
		HttpStatusCode status = exchange.getResponse().getStatusCode();
		this.entries.add(new Entry(platform, at, exchange.getRequest().getMethod().name(),
				exchange.getRequest().getPath().value(), (status != null) ? status.value() : null));
		if (this.entries.size() > CAPACITY) {
			this.entries.removeFirst();
		}
	}

	/**
	 * A call; without status if the caller hung up.
	 */
	record Entry(Platform platform, Instant at, String method, String path, @Nullable Integer status) {
	}

}
