package dev.atrium.simulator.daily;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import dev.atrium.simulator.ControlCaller;
import dev.atrium.simulator.DailyCaller;
import dev.atrium.simulator.MutableClock;
import dev.atrium.simulator.ProviderSample;
import dev.atrium.simulator.SimulatorTest;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorTest
class DailyRecordingsIT {

	private static final Pattern TRACK_KEY = Pattern
		.compile("(?<prefix>.+/.+/\\d{13})-(?<participant>[0-9a-f-]{36})-cam-audio-(?<start>\\d{13})");

	private static final String INSTANCE = "5a1d0b5e-8a1b-5c57-9d6a-3f2b1c0d9e8f";

	private static final String OTHER_INSTANCE = "5a1d0b5e-8a1b-5c57-9d6a-3f2b1c0d9e90";

	private static final Map<String, Object> BOTH_TYPES = Map.of("enable_recording", List.of("cloud", "raw-tracks"),
			"recordings_bucket",
			Map.of("bucket_name", "ours", "bucket_region", "eu-central-1", "allow_api_access", true));

	@Autowired
	private DailyCaller daily;

	@Autowired
	private ControlCaller control;

	@Autowired
	private MutableClock clock;

	private final String room = "room-" + UUID.randomUUID();

	private final String start = "/rooms/" + this.room + "/recordings/start";

	private final String stop = "/rooms/" + this.room + "/recordings/stop";

	@BeforeEach
	void createRoom() {
		this.daily.createRoom(this.room, BOTH_TYPES);
	}

	@Test
	void cannotStartWhileNobodyIsInside() {
		String name = "test";
		this.daily.createRoom(name, BOTH_TYPES);

		this.daily.post("/rooms/test/recordings/start", Map.of())
			.expectStatus()
			.isNotFound()
			.expectBody()
			.json(ProviderSample.text("daily-error-404-recording-no-call"), JsonCompareMode.STRICT);
		this.daily.delete("/rooms/test").expectStatus().isOk();
	}

	@Test
	void startAnswersSentWithoutAnId() {
		this.control.join("daily", this.room, "Alice");

		this.daily.post(this.start, Map.of("instanceId", INSTANCE))
			.expectStatus()
			.isOk()
			.expectBody()
			.json(ProviderSample.text("daily-recording-start-response"), JsonCompareMode.STRICT);
	}

	@Test
	void sameInstanceTwiceHasAnActiveStream() {
		this.daily.createRoom("test", BOTH_TYPES);
		this.control.join("daily", "test", "Alice");
		this.daily.post("/rooms/test/recordings/start", Map.of("instanceId", INSTANCE)).expectStatus().isOk();

		this.daily.post("/rooms/test/recordings/start", Map.of("instanceId", INSTANCE))
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.json(ProviderSample.text("daily-error-400-recording-active-stream"), JsonCompareMode.STRICT);
		this.daily.delete("/rooms/test").expectStatus().isOk();
	}

	@Test
	void unknownLayoutOptionIsRefusedInDailysWords() {
		this.control.join("daily", this.room, "Alice");

		this.daily.post(this.start, Map.of("layout", Map.of("preset", "custom", "max_cam_streams", 3)))
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.json(ProviderSample.text("daily-error-400-recording-bad-layout"), JsonCompareMode.STRICT);
	}

	@Test
	void rawTracksNeedTheCustomersBucket() {
		String other = this.room + "-other";
		this.daily.createRoom(other, Map.of("enable_recording", "raw-tracks"));
		this.control.join("daily", other, "Alice");

		this.daily.post("/rooms/" + other + "/recordings/start", Map.of("type", "raw-tracks"))
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void typeThatIsNotEnabledIsRefused() {
		String other = this.room + "-other";
		this.daily.createRoom(other, Map.of("enable_recording", "cloud"));
		this.control.join("daily", other, "Alice");

		this.daily.post("/rooms/" + other + "/recordings/start", Map.of("type", "cloud-audio-only"))
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void cloudAndRawTracksRunSideBySide() {
		this.control.join("daily", this.room, "Alice");

		this.daily.post(this.start, Map.of("type", "cloud", "instanceId", INSTANCE)).expectStatus().isOk();
		this.daily.post(this.start, Map.of("type", "raw-tracks", "instanceId", OTHER_INSTANCE)).expectStatus().isOk();

		assertThat(this.control.getJson("/control/rooms/daily/" + this.room)
			.path("recordings")
			.findValuesAsString("instance_id")).containsExactlyInAnyOrder(INSTANCE, OTHER_INSTANCE);
	}

	@Test
	void stoppingAndStartingMakesAnotherRecording() {
		this.control.join("daily", this.room, "Alice");
		this.daily.post(this.start, Map.of("instanceId", INSTANCE)).expectStatus().isOk();
		this.daily.post(this.stop, Map.of("instanceId", INSTANCE)).expectStatus().isOk();
		this.daily.post(this.start, Map.of("instanceId", INSTANCE)).expectStatus().isOk();

		assertThat(recordings().findValuesAsString("id")).hasSize(2).doesNotHaveDuplicates();
	}

	@Test
	void stoppingWhatDoesNotRunIsBadRequest() {
		this.daily.post(this.stop, Map.of()).expectStatus().isBadRequest();
	}

	@Test
	void runningRecordingHasNoDuration() {
		this.control.join("daily", this.room, "Alice");
		this.daily.post(this.start, Map.of("instanceId", INSTANCE)).expectStatus().isOk();

		JsonNode recording = recordings().path(0);

		assertThat(recording.path("status").asString()).isEqualTo("in-progress");
		assertThat(recording.has("duration")).isFalse();
	}

	@Test
	void recordingStopsWhenTheRoomEmpties() {
		String alice = this.control.join("daily", this.room, "Alice");
		this.daily.post(this.start, Map.of("instanceId", INSTANCE)).expectStatus().isOk();
		this.control.awaitRecorded("daily", this.room, Duration.ofSeconds(1));

		this.control.leave("daily", this.room, alice);

		this.control.awaitFinishedRecording("daily", this.room);
		assertThat(recordings().at("/0/status").asString()).isEqualTo("finished");
		assertThat(recordings().at("/0/duration").asInt()).isPositive();
	}

	@Test
	void rawTracksAreOneFilePerParticipantAndBeginAtDifferentTimes() {
		String alice = this.control.join("daily", this.room, "Alice");
		String bob = this.control.join("daily", this.room, "Bob");
		this.daily.post(this.start, Map.of("type", "raw-tracks", "instanceId", INSTANCE)).expectStatus().isOk();
		this.control.awaitRecorded("daily", this.room, Duration.ofSeconds(1));
		this.daily.post(this.stop, Map.of("instanceId", INSTANCE)).expectStatus().isOk();
		this.control.awaitFinishedRecording("daily", this.room);

		JsonNode recording = recordings().path(0);

		List<Matcher> keys = recording.path("tracks")
			.findValuesAsString("s3Key")
			.stream()
			.map(TRACK_KEY::matcher)
			.toList();
		assertThat(keys).allMatch(Matcher::matches);
		assertThat(keys).extracting((key) -> key.group("prefix")).containsOnly(recording.path("s3key").asString());
		assertThat(keys).extracting((key) -> key.group("participant")).containsExactly(alice, bob);
		assertThat(keys).extracting((key) -> key.group("start")).doesNotHaveDuplicates();
		keys.forEach((key) -> this.control.client()
			.get()
			.uri("/storage/ours/" + key.group())
			.header(HttpHeaders.AUTHORIZATION, "AWS4-HMAC-SHA256 Credential=ours")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("audio/webm"));
	}

	@Test
	void accessLinkWorksVerbatimUntilItExpires() {
		String id = recordOneSecond();
		JsonNode link = this.daily.getJson("/recordings/" + id + "/access-link?valid_for_secs=900");
		URI url = URI.create(link.path("download_link").asString());

		assertThat(link.path("expires").asLong()).isBetween(this.clock.instant().getEpochSecond() + 890,
				this.clock.instant().getEpochSecond() + 900);
		download(url).expectStatus().isOk();
		download(URI.create(url + "&extra=1")).expectStatus().isForbidden();
		download(URI.create(url.toString().replace("Key-Pair-Id=K", "Key-Pair-Id=L"))).expectStatus().isForbidden();
		this.clock.setTo(Instant.ofEpochSecond(link.path("expires").asLong()));
		download(url).expectStatus().isForbidden();
	}

	@Test
	void linkIntoTheCustomersBucketLastsFifteenMinutesAtLeast() {
		String id = recordOneSecond();

		this.daily.get("/recordings/" + id + "/access-link?valid_for_secs=60").expectStatus().isBadRequest();
	}

	@Test
	void deletedRecordingIsGoneButTheCustomersFileStays() {
		String id = recordOneSecond();
		URI url = URI.create(this.daily.getJson("/recordings/" + id + "/access-link").path("download_link").asString());

		JsonNode deleted = this.daily.json(this.daily.delete("/recordings/" + id).expectStatus().isOk());

		assertThat(ProviderSample.fields(deleted))
			.isEqualTo(ProviderSample.fields(ProviderSample.json("daily-recording-delete-response")));
		this.daily.get("/recordings/" + id).expectStatus().isNotFound();
		download(url).expectStatus().isOk();
	}

	private String recordOneSecond() {
		String alice = this.control.join("daily", this.room, "Alice");
		this.daily.post(this.start, Map.of("instanceId", INSTANCE)).expectStatus().isOk();
		this.control.awaitRecorded("daily", this.room, Duration.ofSeconds(1));
		this.control.leave("daily", this.room, alice);
		return this.control.awaitFinishedRecording("daily", this.room).path("id").asString();
	}

	private JsonNode recordings() {
		return this.daily.getJson("/recordings?room_name=" + this.room).path("data");
	}

	private static WebTestClient.ResponseSpec download(URI url) {
		return WebTestClient.bindToServer().build().get().uri(url).exchange();
	}

}
