package dev.atrium.rooms;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;

/** The service's REST in a few words; as the user {@code local} until told otherwise. */
public final class Api {

	private final WebTestClient http;

	public Api(WebTestClient http) {
		this.http = http;
	}

	/** The same as that user, who may be new. */
	public Api as(String user) {
		return with((headers) -> headers.setBearerAuth(TestIssuer.SHARED.token(user)));
	}

	/** The same as somebody the service does not know. */
	public Api anonymous() {
		return with((headers) -> {
		});
	}

	/** The same with these credentials instead of what there are. */
	public Api with(Consumer<HttpHeaders> credentials) {
		return new Api(this.http.mutate().defaultHeaders((headers) -> {
			headers.remove(HttpHeaders.AUTHORIZATION);
			credentials.accept(headers);
		}).build());
	}

	/** A name that no other test uses. */
	public static String aRoomName() {
		return "room-" + UUID.randomUUID();
	}

	public WebTestClient.ResponseSpec get(String path, Object... variables) {
		return this.http.get().uri(path, variables).exchange();
	}

	public WebTestClient.ResponseSpec post(String path, Object body) {
		return this.http.post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
	}

	/** Sends a request that may come again under the same key. */
	public WebTestClient.ResponseSpec post(String path, Object body, String idempotencyKey) {
		return this.http.post()
			.uri(path)
			.header("Idempotency-Key", idempotencyKey)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

	public WebTestClient.ResponseSpec patch(String path, Object body) {
		return this.http.patch().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
	}

	public WebTestClient.ResponseSpec patchIfMatch(String etag, String path, Object body) {
		return this.http.patch()
			.uri(path)
			.header("If-Match", etag)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

	public WebTestClient.ResponseSpec delete(String path) {
		return this.http.delete().uri(path).exchange();
	}

	public WebTestClient.ResponseSpec deleteIfMatch(String etag, String path) {
		return this.http.delete().uri(path).header("If-Match", etag).exchange();
	}

	public JsonNode createRoom(String name) {
		return json(post("/v1/rooms", Map.of("name", name)).expectStatus().isOk());
	}

	/** Enters a room, and waits as long as the service does. */
	public WebTestClient.ResponseSpec enter(String roomName) {
		return this.http.post().uri("/v1/rooms/{name}/meeting", roomName).exchange();
	}

	/** Enters a room, and waits no longer than that. */
	public WebTestClient.ResponseSpec enter(String roomName, int seconds) {
		return this.http.post()
			.uri("/v1/rooms/{name}/meeting", roomName)
			.header("Prefer", "wait=" + seconds)
			.exchange();
	}

	public JsonNode meeting(UUID id) {
		return json(get("/v1/meetings/{id}", id).expectStatus().isOk());
	}

	/**
	 * Watches something for as long as the stream is subscribed to.
	 * @param lastEventId where an earlier stream broke off, if there was one
	 */
	public Flux<ServerSentEvent<String>> watch(String path, @Nullable String lastEventId) {
		return Flux.defer(() -> this.http.get()
			.uri(path)
			.accept(MediaType.TEXT_EVENT_STREAM)
			.headers((headers) -> Optional.ofNullable(lastEventId).ifPresent((id) -> headers.set("Last-Event-ID", id)))
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {
			})
			.getResponseBody());
	}

	public static JsonNode json(WebTestClient.ResponseSpec response) {
		JsonNode body = response.expectBody(JsonNode.class).returnResult().getResponseBody();
		if (body == null) {
			throw new AssertionError("no body");
		}
		return body;
	}

	public static UUID id(JsonNode document) {
		return UUID.fromString(document.path("id").asString());
	}

}
