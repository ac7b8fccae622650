package dev.atrium.simulator.control;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import dev.atrium.simulator.fault.ApiPath;
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
		ApiPath.platformOf(exchange.getRequest())
			.ifPresent((platform) -> exchange.getResponse()
				// So that whoever has the answer finds the call here.
				.beforeCommit(() -> Mono.fromRunnable(() -> add(platform, at, exchange))));
		return chain.filter(exchange);
	}

	@GetMapping("/control/requests")
	synchronized List<Entry> list(@RequestParam @Nullable Platform platform) {
		return this.entries.stream().filter((entry) -> platform == null || entry.platform() == platform).toList();
	}

	private synchronized void add(Platform platform, Instant at, ServerWebExchange exchange) {
		HttpStatusCode status = Objects.requireNonNullElse(exchange.getResponse().getStatusCode(), HttpStatus.OK);
		this.entries.add(new Entry(platform, at, exchange.getRequest().getMethod().name(),
				exchange.getRequest().getPath().value(), status.value()));
		if (this.entries.size() > CAPACITY) {
			this.entries.removeFirst();
		}
	}

	/**
	 * A call and how it was answered.
	 */
	record Entry(Platform platform, Instant at, String method, String path, int status) {
	}

}
