package dev.atrium.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** Posts callbacks as a platform would. */
public final class IngestClient {

	private static final int CONNECTIONS = 32;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String base;

	public IngestClient(int port) {
		this.base = "http://127.0.0.1:" + port;
	}

	public HttpResponse<String> post(SignedCallback callback) {
		return send(request(callback));
	}

	/**
	 * Posts callbacks side by side, as a platform does on a busy day.
	 * @return the answers, in the callbacks' order
	 */
	List<HttpResponse<String>> postAll(Stream<SignedCallback> callbacks) {
		Semaphore free = new Semaphore(CONNECTIONS);
		return callbacks.map((callback) -> {
			free.acquireUninterruptibly();
			return this.http.sendAsync(request(callback).build(), BodyHandlers.ofString())
				.whenComplete((answer, failure) -> free.release());
		}).toList().stream().map(CompletableFuture::join).toList();
	}

	private HttpRequest.Builder request(SignedCallback callback) {
		HttpRequest.Builder request = request(callback.path()).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofByteArray(callback.bytes()));
		callback.headers().forEach(request::header);
		return request;
	}

	HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path)).timeout(Duration.ofSeconds(20));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
