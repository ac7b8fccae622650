package dev.atrium.simulator.daily;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

import dev.atrium.simulator.ControlCaller;
import dev.atrium.simulator.DailyCaller;
import dev.atrium.simulator.MutableClock;
import dev.atrium.simulator.ProviderSample;
import dev.atrium.simulator.SimulatorTest;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorTest
class DailyRoomsIT {

	private static final String TAKEN = "3b1d7a52-5b2e-4b57-8c1e-000000000000";

	@Autowired
	private DailyCaller daily;

	@Autowired
	private ControlCaller control;

	@Autowired
	private MutableClock clock;

	private final String name = "room-" + UUID.randomUUID();

	@Test
	void createdRoomLooksLikeDailys() {
		JsonNode room = this.daily.createRoom(this.name, Map.of("start_video_off", true));

		assertThat(ProviderSample.fields(room))
			.isEqualTo(ProviderSample.fields(ProviderSample.json("daily-room-create-response")));
		assertThat(room.path("url").asString()).endsWith("/rooms/daily/" + this.name);
		assertThat(this.daily.getJson("/rooms/" + this.name)).isEqualTo(room);
	}

	@Test
	void configHoldsOnlyWhatDiffersFromDefaults() {
		JsonNode room = this.daily.createRoom(this.name,
				Map.of("enable_chat", false, "enable_screenshare", true, "start_audio_off", true));

		assertThat(room.path("config").propertyNames()).containsExactly("start_audio_off");
	}

	@Test
	void roomWithoutNameGetsOne() {
		JsonNode room = this.daily.json(this.daily.post("/rooms", Map.of()).expectStatus().isOk());

		assertThat(room.path("name").asString()).matches("[A-Za-z0-9]{20}");
	}

	@Test
	void takenNameIsBadRequest() {
		this.daily.post("/rooms", Map.of("name", TAKEN)).expectStatus().isOk();

		this.daily.post("/rooms", Map.of("name", TAKEN))
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.json(ProviderSample.text("daily-error-400-room-exists"), JsonCompareMode.STRICT);
		this.daily.delete("/rooms/" + TAKEN).expectStatus().isOk();
	}

	@Test
	void ofParallelCreatesExactlyOneWins() {
		List<Integer> statuses = Flux.fromStream(IntStream.range(0, 12).boxed())
			.parallel(12)
			.runOn(Schedulers.boundedElastic())
			.map((_) -> this.daily.post("/rooms", Map.of("name", this.name)).returnResult(Void.class))
			.map((result) -> result.getStatus().value())
			.sequential()
			.collectList()
			.block();

		assertThat(statuses).hasSize(12).containsOnlyOnce(200).containsOnly(200, 400);
	}

	@Test
	void namesAreCaseSensitive() {
		this.daily.createRoom(this.name, Map.of());

		this.daily.get("/rooms/" + this.name.toUpperCase(Locale.ROOT)).expectStatus().isNotFound();
	}

	@Test
	void nameWithOtherCharactersIsRefused() {
		this.daily.post("/rooms", Map.of("name", "com espaço"))
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.json(ProviderSample.text("daily-error-400-room-name-invalid"), JsonCompareMode.STRICT);
	}

	@Test
	void unknownPropertyIsRefused() {
		this.daily
			.post("/rooms",
					Map.of("name", this.name, "properties", Map.of("redirect_on_meeting_exit", "https://x.example")))
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.json(ProviderSample.text("daily-error-400-invalid-property"), JsonCompareMode.STRICT);
	}

	@Test
	void endInThePastIsRefused() {
		this.daily.post("/rooms", Map.of("name", this.name, "properties", Map.of("exp", 1783915716)))
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.json(ProviderSample.text("daily-error-400-exp-in-past"), JsonCompareMode.STRICT);
	}

	@Test
	void missingRoomIsNotFound() {
		this.daily.get("/rooms/" + TAKEN)
			.expectStatus()
			.isNotFound()
			.expectBody()
			.json(ProviderSample.text("daily-error-404-room"), JsonCompareMode.STRICT);
	}

	@Test
	void expiredRoomBehavesAsIfAbsent() {
		long end = this.clock.instant().getEpochSecond() + 60;
		this.daily.createRoom(this.name, Map.of("exp", end));

		this.clock.setTo(Instant.ofEpochSecond(end));

		this.daily.get("/rooms/" + this.name).expectStatus().isNotFound();
		this.control.post("/control/rooms/daily/" + this.name + "/participants", Map.of("name", "Late"))
			.expectStatus()
			.isNotFound();
		this.daily.createRoom(this.name, Map.of());
	}

	@Test
	void deletingAnExpiredRoomIsAnErrorThatSaysItIsDeleted() {
		long end = this.clock.instant().getEpochSecond() + 60;
		this.daily.createRoom(this.name, Map.of("exp", end));

		this.clock.setTo(Instant.ofEpochSecond(end));

		this.daily.delete("/rooms/" + this.name)
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.deleted")
			.isEqualTo(true);
	}

	@Test
	void deletedRoomIsGoneAndItsPeopleAreOut() {
		this.daily.createRoom(this.name, Map.of());
		this.control.join("daily", this.name, "Alice");

		this.daily.delete("/rooms/" + this.name)
			.expectStatus()
			.isOk()
			.expectBody()
			.json("{\"deleted\":true,\"name\":\"" + this.name + "\"}", JsonCompareMode.STRICT);

		this.daily.delete("/rooms/" + this.name).expectStatus().isNotFound();
		this.control.get("/control/rooms/daily/" + this.name).expectStatus().isNotFound();
	}

	@Test
	void updateChangesSomePropertiesAndKeepsOthers() {
		this.daily.createRoom(this.name, Map.of("start_audio_off", true, "start_video_off", true));

		JsonNode room = this.daily.json(this.daily
			.post("/rooms/" + this.name,
					Map.of("privacy", "private", "properties", Map.of("start_video_off", false, "enable_chat", true)))
			.expectStatus()
			.isOk());

		assertThat(room.path("privacy").asString()).isEqualTo("private");
		assertThat(room.path("config").propertyNames()).containsExactlyInAnyOrder("start_audio_off", "enable_chat");
	}

	@Test
	void listIsNewestFirstAndPagesByCursor() {
		JsonNode older = this.daily.createRoom(this.name + "-1", Map.of());
		this.clock.advanceMillis(10);
		JsonNode newer = this.daily.createRoom(this.name + "-2", Map.of());

		JsonNode first = this.daily.getJson("/rooms?limit=1");
		JsonNode second = this.daily.getJson("/rooms?limit=1&starting_after=" + newer.path("id").asString());

		assertThat(first.path("total_count").asInt()).isGreaterThanOrEqualTo(2);
		assertThat(first.at("/data/0/name")).isEqualTo(newer.path("name"));
		assertThat(second.at("/data/0/name")).isEqualTo(older.path("name"));
		assertThat(this.daily.getJson("/rooms?limit=1&ending_before=" + older.path("id").asString()).at("/data/0/name"))
			.isEqualTo(newer.path("name"));
	}

}
