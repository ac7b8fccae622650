package dev.atrium.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

import dev.atrium.outbound.OutboundRefused.Rule;

/**
 * Holds an exchange to its deadline and size, and turns whatever fails in it into an
 * {@link OutboundException}.
 */
final class LimitsFilter implements ExchangeFilterFunction {

	private final Duration deadline;

	private final long maxBytes;

	LimitsFilter(OutboundLimits limits) {
		this.deadline = limits.deadline();
		this.maxBytes = limits.maxSize().toBytes();
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		URI url = request.url();
		return Mono.defer(() -> {
			long end = System.nanoTime() + this.deadline.toNanos();
			return next.exchange(request)
				.timeout(this.deadline)
				.map((response) -> limited(response, url, Duration.ofNanos(end - System.nanoTime())))
				.onErrorMap((ex) -> Failures.translate(ex, url));
		});
	}

	private ClientResponse limited(ClientResponse response, URI url, Duration left) {
		return response.mutate()
			.body((body) -> sized(body, url).takeUntilOther(end(left)).onErrorMap((ex) -> Failures.translate(ex, url)))
			.build();
	}

	private Flux<DataBuffer> sized(Flux<DataBuffer> body, URI url) {
		AtomicLong size = new AtomicLong();
		return body.handle((DataBuffer buffer, SynchronousSink<DataBuffer> sink) -> {
			if (size.addAndGet(buffer.readableByteCount()) <= this.maxBytes) {
				sink.next(buffer);
			}
			else {
				DataBufferUtils.release(buffer);
				sink.error(new OutboundRefused(Rule.SIZE, "A URL on " + url.getHost()));
			}
		});
	}

	private static Mono<Void> end(Duration left) {
		return Mono.delay(left).then(Mono.error(() -> new TimeoutException("Deadline")));
	}

}
