package dev.atrium.simulator.whereby;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import dev.atrium.simulator.ControlCaller;
import dev.atrium.simulator.MutableClock;
import dev.atrium.simulator.ProviderSample;
import dev.atrium.simulator.SimulatorTest;
import dev.atrium.simulator.WebhookReceiver;
import dev.atrium.simulator.WherebyCaller;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorTest
class WherebyRecordingsIT {

	private static final WebhookReceiver WEBHOOK = WebhookReceiver.shared();

	@Autowired
	private WherebyCaller whereby;

	@Autowired
	private ControlCaller control;

	@Autowired
	private MutableClock clock;

	@BeforeEach
	void forget() {
		WEBHOOK.reset();
	}

	@Test
	void automaticRecordingStartsWithTheFirst() {
		String room = this.whereby.createRoom(recordedBy("automatic", Map.of("provider", "whereby")));

		this.control.join("whereby", room, "Alice");

		assertThat(recordings(room)).hasSize(1);
	}

	@Test
	void automaticRecordingOfTwoStartsWithTheSecond() {
		String room = this.whereby.createRoom(recordedBy("automatic-2nd-participant", Map.of("provider", "whereby")));

		this.control.join("whereby", room, "Alice");
		assertThat(recordings(room)).isEmpty();
		this.control.join("whereby", room, "Bob");

		assertThat(recordings(room)).hasSize(1);
	}

	@Test
	void promptedRecordingWaitsForTheHost() {
		String room = this.whereby.createRoom(recordedBy("prompt", Map.of("provider", "whereby")));

		this.control.join("whereby", room, "Alice");
		this.control.join("whereby", room, "Bob");

		assertThat(recordings(room)).isEmpty();
	}

	@Test
	void finishedRecordingIsAnnouncedByItsFileNameOnly() {
		String room = record(Map.of("provider", "whereby"));

		JsonNode finished = WEBHOOK.awaitOne("recording.finished").json();

		assertThat(ProviderSample.fields(finished))
			.isEqualTo(ProviderSample.fields(ProviderSample.json("whereby-webhook-recording-finished")));
		assertThat(finished.at("/data/filename").asString())
			.matches(room + "-\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\.mp4");
	}

	@Test
	void hostedRecordingLooksLikeWherebys() {
		String room = record(Map.of("provider", "whereby"));

		JsonNode list = this.whereby.getJson("/recordings?roomName=/" + room);

		assertThat(ProviderSample.fields(list))
			.isEqualTo(ProviderSample.fields(ProviderSample.json("whereby-recordings-list-response")));
		assertThat(list.at("/results/0/sizeInMegaBytes").asDouble()).isPositive();
	}

	@Test
	void accessLinkWorksUntilItExpiresInMilliseconds() {
		String id = hostedRecording(record(Map.of("provider", "whereby")));

		JsonNode link = this.whereby.getJson("/recordings/" + id + "/access-link?validForSeconds=60");

		URI url = URI.create(link.path("accessLink").asString());
		long left = link.path("expires").asLong() - this.clock.instant().toEpochMilli();
		assertThat(left).isBetween(50_000L, 60_000L);
		download(url).expectStatus().isOk();
		this.clock.setTo(Instant.ofEpochMilli(link.path("expires").asLong()));
		download(url).expectStatus().isForbidden();
	}

	@Test
	void validityBeyondTwelveHoursIsRefused() {
		String id = hostedRecording(record(Map.of("provider", "whereby")));

		this.whereby.get("/recordings/" + id + "/access-link?validForSeconds=43201").expectStatus().isBadRequest();
	}

	@Test
	void deletingARecordingIsIdempotent() {
		String id = hostedRecording(record(Map.of("provider", "whereby")));

		this.whereby.delete("/recordings/" + id).expectStatus().isNoContent();
		this.whereby.delete("/recordings/" + id).expectStatus().isNoContent();

		this.whereby.get("/recordings/" + id).expectStatus().isNotFound();
	}

	@Test
	void recordingInTheCustomersBucketIsThereAndNotInTheApi() {
		String room = record(Map.of("provider", "s3", "bucket", "ours/meetings", "fileFormat", "mkv"));
		String filename = WEBHOOK.awaitOne("recording.finished").json().at("/data/filename").asString();
		String id = WEBHOOK.awaitOne("recording.finished").json().at("/data/recordingId").asString();

		assertThat(filename).endsWith(".mkv");
		assertThat(this.whereby.getJson("/recordings?roomName=/" + room).path("results")).isEmpty();
		this.whereby.get("/recordings/" + id + "/access-link").expectStatus().isForbidden();
		this.control.client()
			.get()
			.uri("/storage/ours/meetings/" + filename)
			.header(HttpHeaders.AUTHORIZATION, "AWS4-HMAC-SHA256 Credential=ours")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("video/x-matroska");
	}

	@Test
	void insightsTellSessionsAndParticipants() {
		String room = this.whereby.createRoom(Map.of());
		this.control.join("whereby", room, "Alice");
		this.control.join("whereby", room, "Bob");

		JsonNode sessions = this.whereby.getJson("/insights/room-sessions?roomName=/" + room);
		JsonNode participants = this.whereby
			.getJson("/insights/participants?roomSessionId=" + sessions.at("/results/0/roomSessionId").asString());

		assertThat(ProviderSample.fields(sessions))
			.isEqualTo(ProviderSample.fields(ProviderSample.json("whereby-insights-room-sessions-response")));
		assertThat(sessions.at("/results/0/endedAt").isNull()).isTrue();
		assertThat(participants.path("results").findValuesAsString("displayName")).containsExactly("Alice", "Bob");
	}

	private String record(Map<String, ?> destination) {
		String room = this.whereby.createRoom(recordedBy("automatic-2nd-participant", destination));
		List<String> inside = List.of(this.control.join("whereby", room, "Alice"),
				this.control.join("whereby", room, "Bob"));
		this.control.awaitRecorded("whereby", room, Duration.ofSeconds(1));
		inside.forEach((session) -> this.control.leave("whereby", room, session));
		this.control.awaitFinishedRecording("whereby", room);
		return room;
	}

	private String hostedRecording(String room) {
		return this.whereby.getJson("/recordings?roomName=/" + room).at("/results/0/recordingId").asString();
	}

	private JsonNode recordings(String room) {
		return this.control.getJson("/control/rooms/whereby/" + room).path("recordings");
	}

	private static Map<String, Object> recordedBy(String trigger, Map<String, ?> destination) {
		return Map.of("recording", Map.of("type", "cloud", "destination", destination, "startTrigger", trigger));
	}

	private static WebTestClient.ResponseSpec download(URI url) {
		return WebTestClient.bindToServer().build().get().uri(url).exchange();
	}

}
