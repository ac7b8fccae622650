package dev.atrium.benchmarks.ingest;

import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/**
 * The HTTP server that WebFlux runs on, and nothing else: reads the body and answers 200.
 */
public final class BareEndpoint {

	private BareEndpoint() {
	}

	/**
	 * Entry point.
	 * @param args the port
	 */
	public static void main(String[] args) {
		HttpServer.create()
			.host("127.0.0.1")
			.port(Integer.parseInt(args[0]))
			.handle((request, response) -> request.receive()
				.aggregate()
				.asByteArray()
				.defaultIfEmpty(new byte[0])
				.flatMap((body) -> Mono.from(response.status(200).send())))
			.bindNow()
			.onDispose()
			.block();
	}

}
