package dev.atrium.benchmarks.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

import io.netty.buffer.Unpooled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Posts callbacks over many kept connections, and takes the time of each. */
final class HttpLoad implements AutoCloseable {

	static final int CONNECTIONS = 128;

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final ConnectionProvider connections = ConnectionProvider.builder("load")
		.maxConnections(CONNECTIONS)
		.pendingAcquireMaxCount(-1)
		.build();

	private final HttpClient client = HttpClient.create(this.connections);

	/** As fast as the answers come: each connection sends when it is answered. */
	Measured flatOut(URI target, List<Callback> callbacks) {
		long start = System.nanoTime();
		List<Answer> answers = Objects.requireNonNull(Flux.fromIterable(callbacks)
			.flatMap((callback) -> Mono.defer(() -> post(target, callback, System.nanoTime())), CONNECTIONS)
			.collectList()
			.block(PATIENCE));
		return new Measured(answers, (System.nanoTime() - start) / 1e9);
	}

	/**
	 * At a steady rate, however slow the answers are; a callback's time begins when it
	 * was due.
	 */
	Measured steadily(URI target, List<Callback> callbacks, double perSecond) {
		Sinks.Many<Mono<Answer>> due = Sinks.many().unicast().onBackpressureBuffer();
		Mono<List<Answer>> collected = due.asFlux().flatMap((answer) -> answer, Integer.MAX_VALUE).collectList();
		var answers = collected.toFuture();
		long start = System.nanoTime();
		for (int i = 0; i < callbacks.size(); i++) {
			long at = start + (long) (i / perSecond * 1e9);
			LockSupport.parkNanos(at - System.nanoTime());
			due.tryEmitNext(post(target, callbacks.get(i), at)).orThrow();
		}
		due.tryEmitComplete().orThrow();
		return new Measured(Objects.requireNonNull(Mono.fromFuture(answers).block(PATIENCE)),
				(System.nanoTime() - start) / 1e9);
	}

	private Mono<Answer> post(URI target, Callback callback, long since) {
		byte[] body = callback.bytes();
		return this.client
			.headers((headers) -> headers.set("Content-Type", "application/json")
				.set("Content-Length", body.length)
				.set("X-Webhook-Timestamp", callback.timestamp())
				.set("X-Webhook-Signature", callback.signature()))
			.post()
			.uri(target)
			.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
			.responseSingle((response, answer) -> answer.asByteArray()
				.defaultIfEmpty(new byte[0])
				.map((read) -> new Answer(callback.id(), response.status().code(), (System.nanoTime() - since) / 1e6)));
	}

	@Override
	public void close() {
		this.connections.dispose();
	}

	/** An answer: to which callback, and after how many milliseconds. */
	record Answer(String id, int status, double millis) {
	}

}
