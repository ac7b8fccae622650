package dev.atrium.rooms.room.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
class RoomPagesIT {

	private static final Pattern NEXT = Pattern.compile("<(/v1/rooms\\?[^>]+)>; rel=\"next\"");

	private final Api api;

	RoomPagesIT(@Autowired WebTestClient http) {
		this.api = new Api(http);
	}

	@Test
	@DisplayName("RR-01: own and shared rooms are listed, each once, newest first")
	void ownAndSharedRoomsAreListedOnce() {
		UUID own = aRoom();
		UUID shared = Api
			.id(Api.json(this.api.as("bob").post("/v1/rooms", Map.of("name", Api.aRoomName(), "is_shared", true))));
		UUID foreign = Api.id(this.api.as("bob").createRoom(Api.aRoomName()));
		UUID newest = aRoom();

		assertThat(listed(this.api)).containsExactly(newest, shared, own);
		assertThat(listed(this.api.as("bob"))).startsWith(foreign, shared);
	}

	@Test
	@DisplayName("RR-01: who follows the links sees every room once, though others are created meanwhile")
	void linksLeadThroughTheWholeList() {
		List<UUID> rooms = Stream.generate(this::aRoom).limit(7).toList();

		List<UUID> seen = new ArrayList<>();
		String next = "/v1/rooms?size=3";
		while (next != null && !seen.containsAll(rooms)) {
			EntityExchangeResult<JsonNode> page = page(next);
			next = next(page);
			seen.addAll(ids(Objects.requireNonNull(page.getResponseBody())));
			aRoom();
		}

		assertThat(seen).doesNotHaveDuplicates().containsSubsequence(rooms.reversed());
	}

	@Test
	void pageByCursorIsThePageByNumber() {
		List<UUID> rooms = Stream.generate(this::aRoom).limit(4).toList();

		String next = Objects.requireNonNull(next(page("/v1/rooms?size=2")));

		assertThat(next).contains("page=2", "size=2");
		assertThat(ids(Api.json(this.api.get(next)))).containsExactly(rooms.get(1), rooms.get(0));
		assertThat(Api.json(this.api.get(next))).isEqualTo(Api.json(this.api.get("/v1/rooms?page=2&size=2")));
	}

	@Test
	void lastPageLeadsNowhere() {
		aRoom();
		int pages = Api.json(this.api.get("/v1/rooms?size=1")).path("pages").asInt();

		EntityExchangeResult<JsonNode> beyond = page("/v1/rooms?size=1&page=" + (pages + 1));

		assertThat(next(beyond)).isNull();
		assertThat(ids(Objects.requireNonNull(beyond.getResponseBody()))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "***", "AAAA" })
	void cursorThatWeNeverGaveIsInvalid(String cursor) {
		JsonNode problem = Api.json(this.api.get("/v1/rooms?cursor={cursor}", cursor).expectStatus().isEqualTo(422));

		assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("cursor");
	}

	private static List<UUID> listed(Api caller) {
		return ids(Api.json(caller.get("/v1/rooms?size=3").expectStatus().isOk()));
	}

	private UUID aRoom() {
		return Api.id(this.api.createRoom(Api.aRoomName()));
	}

	private static List<UUID> ids(JsonNode page) {
		return page.path("items").valueStream().map(Api::id).toList();
	}

	private EntityExchangeResult<JsonNode> page(String path) {
		return this.api.get(path).expectStatus().isOk().expectBody(JsonNode.class).returnResult();
	}

	private static @Nullable String next(EntityExchangeResult<JsonNode> page) {
		String link = page.getResponseHeaders().getFirst("Link");
		Matcher next = NEXT.matcher((link != null) ? link : "");
		return next.find() ? next.group(1) : null;
	}

}
