package dev.atrium.benchmarks.recordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The gateway as recording-service sees it: whatever recording it asks for is here. */
final class LinkGateway implements AutoCloseable {

	private final HttpServer server;

	private volatile URI target = URI.create("http://127.0.0.1");

	LinkGateway() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	URI url() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	void leadTo(URI newTarget) {
		this.target = newTarget;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] link = "{\"url\":\"%s\",\"expires_at\":\"2100-01-01T00:00:00Z\"}".formatted(this.target)
				.getBytes(UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, link.length);
			exchange.getResponseBody().write(link);
		}
	}

}
