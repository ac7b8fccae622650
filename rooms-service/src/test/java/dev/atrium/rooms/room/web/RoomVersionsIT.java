package dev.atrium.rooms.room.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
class RoomVersionsIT {

	private static final Map<String, Object> LOCK = Map.of("is_locked", true);

	private final Api api;

	private String path = "";

	private String name = "";

	RoomVersionsIT(@Autowired WebTestClient http) {
		this.api = new Api(http);
	}

	@BeforeEach
	void aRoom() {
		JsonNode room = this.api.createRoom(Api.aRoomName());
		this.path = "/v1/rooms/" + Api.id(room);
		this.name = room.path("name").asString();
	}

	@Test
	@DisplayName("RR-05: a change meant for the room as it was is refused once somebody else has changed it")
	void changeOfAChangedRoomIsRefused() {
		String seen = etag(this.api.get(this.path));
		this.api.patchIfMatch(seen, this.path, LOCK).expectStatus().isOk();

		JsonNode problem = Api
			.json(this.api.patchIfMatch(seen, this.path, Map.of("is_shared", true)).expectStatus().isEqualTo(412));

		assertThat(problem.path("type").asString()).isEqualTo("urn:atrium:problem:room-has-changed");
		assertThat(Api.json(this.api.get(this.path)).path("is_shared").asBoolean()).isFalse();
		this.api.deleteIfMatch(seen, this.path).expectStatus().isEqualTo(412);
		this.api.deleteIfMatch(etag(this.api.get(this.path)), this.path).expectStatus().isOk();
	}

	@Test
	void everyAnswerTellsTheSameVersion() {
		String changed = etag(this.api.patch(this.path, LOCK));

		assertThat(etag(this.api.get(this.path))).isEqualTo(changed);
		assertThat(etag(this.api.get("/v1/rooms/name/{name}", this.name))).isEqualTo(changed);
		assertThat(etag(this.api.post("/v1/rooms", Map.of("name", Api.aRoomName())))).isNotEqualTo(changed);
	}

	@Test
	void ofTwoWhoChangeTheSameVersionOneIsRefused() {
		String seen = etag(this.api.get(this.path));

		long granted = Stream.generate(() -> CompletableFuture.supplyAsync(() -> isGranted(seen)))
			.limit(4)
			.toList()
			.stream()
			.filter(CompletableFuture::join)
			.count();

		assertThat(granted).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "\"7\", \"0\"" })
	void changeIsMadeWhereOneTagMatches(String ifMatch) {
		this.api.patchIfMatch(ifMatch, this.path, LOCK).expectStatus().isOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "W/\"0\"", "\"abc\"", "0", "\"99999999999999999999\"" })
	void tagsThatWereNeverGivenMatchNothing(String ifMatch) {
		this.api.patchIfMatch(ifMatch, this.path, LOCK).expectStatus().isEqualTo(412);
	}

	@Test
	void withoutAConditionTheRoomIsChangedAsItIs() {
		this.api.patch(this.path, LOCK).expectStatus().isOk();
		this.api.patch(this.path, Map.of("is_shared", true)).expectStatus().isOk();

		this.api.get("/v1/rooms/{id}", UUID.fromString(this.path.substring("/v1/rooms/".length())))
			.expectStatus()
			.isOk();
	}

	private boolean isGranted(String etag) {
		return this.api.patchIfMatch(etag, this.path, LOCK).expectBody().returnResult().getStatus().is2xxSuccessful();
	}

	private static String etag(WebTestClient.ResponseSpec response) {
		return Objects
			.requireNonNull(response.expectStatus().isOk().expectBody().returnResult().getResponseHeaders().getETag());
	}

}
