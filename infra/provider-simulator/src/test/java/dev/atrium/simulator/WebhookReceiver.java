package dev.atrium.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;

import io.netty.handler.codec.http.HttpHeaders;
import org.awaitility.Awaitility;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A customer's webhook: keeps what it gets and answers as told, else 200.
 */
public final class WebhookReceiver {

	private static final WebhookReceiver SHARED = new WebhookReceiver();

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final List<Delivery> deliveries = new ArrayList<>();

	private final Queue<Integer> answers = new ArrayDeque<>();

	private final DisposableServer server = HttpServer.create()
		.host("127.0.0.1")
		.port(0)
		.handle(this::receive)
		.bindNow();

	private WebhookReceiver() {
	}

	public static WebhookReceiver shared() {
		return SHARED;
	}

	public URI url(String path) {
		return URI.create("http://127.0.0.1:" + this.server.port() + path);
	}

	/**
	 * Forgets what came so far and what it was told.
	 */
	public synchronized void reset() {
		this.deliveries.clear();
		this.answers.clear();
	}

	public synchronized void answer(int... statuses) {
		for (int status : statuses) {
			this.answers.add(status);
		}
	}

	public synchronized List<Delivery> deliveries() {
		return List.copyOf(this.deliveries);
	}

	public List<String> types() {
		return deliveries().stream().map(Delivery::type).toList();
	}

	public Delivery awaitOne(String type) {
		return await((all) -> all.stream().anyMatch((delivery) -> delivery.type().equals(type))).stream()
			.filter((delivery) -> delivery.type().equals(type))
			.findFirst()
			.orElseThrow();
	}

	public List<Delivery> await(Predicate<List<Delivery>> condition) {
		return Awaitility.await().atMost(PATIENCE).until(this::deliveries, condition);
	}

	private Mono<Void> receive(HttpServerRequest request, HttpServerResponse response) {
		return request.receive()
			.aggregate()
			.asString()
			.flatMap((body) -> response.status(keep(new Delivery(request.uri(), request.requestHeaders().copy(), body)))
				.send());
	}

	private synchronized int keep(Delivery delivery) {
		this.deliveries.add(delivery);
		Integer told = this.answers.poll();
		return (told != null) ? told : 200;
	}

	/**
	 * What came.
	 */
	public record Delivery(String path, HttpHeaders headers, String body) {

		public JsonNode json() {
			return JSON.readTree(this.body);
		}

		public String type() {
			return json().path("type").asString("probe");
		}

		public String header(String name) {
			return this.headers.get(name);
		}

	}

}
