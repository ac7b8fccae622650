package dev.atrium.recordings;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.events.recording.RecordingRef;
import dev.atrium.recordings.download.MediaHost;
import dev.atrium.recordings.processing.TestMedia;

import static org.assertj.core.api.Assertions.assertThat;

@RunningService
class RecordingApiIT {

	private final WireMockServer gateway;

	private final MediaHost mediaHost;

	private final RecordingEvents events;

	private final WebTestClient web;

	private final Path storage;

	private RecordingRef recording = new RecordingRef("daily", "not yet");

	@Autowired
	RecordingApiIT(WireMockServer gateway, MediaHost mediaHost, RecordingEvents events, WebTestClient web,
			FakeProvider.StorageDir storageDir) {
		this.gateway = gateway;
		this.mediaHost = mediaHost;
		this.events = events;
		this.web = web;
		this.storage = storageDir.path();
	}

	@BeforeEach
	void process() {
		this.mediaHost.reset().serve(TestMedia.composed(), "\"v1\"");
		this.recording = this.events.announce(FakeProvider.linked(this.gateway, this.mediaHost));
		Awaitility.await()
			.atMost(Duration.ofSeconds(40))
			.until(() -> this.events.kindsToldOf(this.recording).contains("RecordingProcessed"));
	}

	@Test
	void audioIsServedWholeAndByRanges() throws Exception {
		byte[] audio = Files.readAllBytes(this.storage.resolve(this.recording.id() + "/audio.mp3"));
		String link = signed(path("audio"), in(60));

		String etag = this.web.get()
			.uri(link)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("audio/mpeg")
			.expectHeader()
			.valueEquals(HttpHeaders.ACCEPT_RANGES, "bytes")
			.expectHeader()
			.valueMatches(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=.*audio.mp3.*")
			.expectBody(byte[].class)
			.isEqualTo(audio)
			.returnResult()
			.getResponseHeaders()
			.getETag();

		WebTestClient.ResponseSpec part = this.web.get()
			.uri(link)
			.header(HttpHeaders.RANGE, "bytes=1000-1999")
			.header(HttpHeaders.IF_RANGE, String.valueOf(etag))
			.exchange();
		part.expectStatus()
			.isEqualTo(206)
			.expectHeader()
			.valueEquals(HttpHeaders.CONTENT_RANGE, "bytes 1000-1999/" + audio.length)
			.expectHeader()
			.contentLength(1000)
			.expectBody(byte[].class)
			.isEqualTo(Arrays.copyOfRange(audio, 1000, 2000));
		this.web.get()
			.uri(link)
			.header(HttpHeaders.IF_NONE_MATCH, String.valueOf(etag))
			.exchange()
			.expectStatus()
			.isNotModified();
		this.web.head().uri(link).exchange().expectStatus().isOk().expectHeader().contentLength(audio.length);
		this.web.get()
			.uri(link)
			.header(HttpHeaders.RANGE, "bytes=" + audio.length + "-")
			.exchange()
			.expectStatus()
			.isEqualTo(416)
			.expectHeader()
			.valueEquals(HttpHeaders.CONTENT_RANGE, "bytes */" + audio.length);
	}

	@Test
	void waveformIsJsonThatAPageOfAnyOriginMayFetch() {
		this.web.get()
			.uri(signed(path("waveform"), in(60)))
			.header(HttpHeaders.ORIGIN, "https://app.example")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.APPLICATION_JSON)
			.expectHeader()
			.valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
			.expectBody()
			.jsonPath("$.data.length()")
			.isEqualTo(255);
	}

	@Test
	void linkIsRefusedOnceItHasExpiredOrForAnythingElse() {
		assertUnauthorized(signed(path("audio"), in(-1)));
		assertUnauthorized(signed(path("waveform"), in(60)).replace("waveform", "audio"));
		assertUnauthorized(signed("/v1/recordings/" + this.recording.id(), in(60)));
		assertUnauthorized(path("audio"));
		assertUnauthorized("/v1/recordings");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/%761/recordings", "/v1;a=b/recordings", "//v1/recordings", "/actuator/../v1/recordings" })
	void otherSpellingsOfAPathAreClosedToo(String path) {
		this.web.get().uri((base) -> URI.create(base.build() + path)).exchange().expectStatus().isUnauthorized();
	}

	@Test
	void listIsPagedAndFiltered() {
		get("/v1/recordings?platform=daily&status=processed&page=1&size=1").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(1)
			.jsonPath("$.items[0].id")
			.isEqualTo(this.recording.id().toString())
			.jsonPath("$.items[0].provider_recording_id")
			.isEqualTo(this.recording.providerRecordingId())
			.jsonPath("$.items[0].failure")
			.isEmpty()
			.jsonPath("$.size")
			.isEqualTo(1)
			.jsonPath("$.page")
			.isEqualTo(1)
			.jsonPath("$.pages")
			.value(Integer.class, (pages) -> assertThat(pages).isPositive());
		get("/v1/recordings?platform=unheard-of").expectBody().jsonPath("$.total").isEqualTo(0);
	}

	@ParameterizedTest
	@CsvSource({ "status=done,status", "page=0,page", "size=101,size", "size=many,size" })
	void invalidRequestNamesTheField(String query, String field) {
		get("/v1/recordings?" + query).expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:atrium:problem:invalid-request")
			.jsonPath("$.errors[0].field")
			.isEqualTo(field);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/audio", "/waveform" })
	void unknownRecordingIsNotFound(String file) {
		get("/v1/recordings/" + UUID.randomUUID() + file).expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:atrium:problem:recording-not-found");
	}

	@Test
	void malformedIdIsABadRequest() {
		get("/v1/recordings/none").expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("id");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health/liveness", "/actuator/health/readiness", "/v3/api-docs" })
	void operatorsNeedNoToken(String path) {
		this.web.get().uri(path).exchange().expectStatus().isOk();
	}

	@Test
	void figuresOfRecordingsAreForPrometheus() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> this.web.get()
				.uri("/actuator/prometheus")
				.exchange()
				.expectBody(String.class)
				.value((figures) -> assertThat(figures)
					.containsPattern("atrium_recordings\\{.*status=\"processed\".*} [1-9]")
					.contains("atrium_recordings_oldest_unfinished_seconds", "atrium_recordings_download_bytes_total",
							"atrium_recordings_download_resumes_total")));
	}

	private WebTestClient.ResponseSpec get(String path) {
		return this.web.get().uri(path).headers((headers) -> headers.setBearerAuth(RunningService.TOKEN)).exchange();
	}

	private void assertUnauthorized(String path) {
		this.web.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	private String path(String file) {
		return "/v1/recordings/" + this.recording.id() + "/" + file;
	}

	private static long in(long seconds) {
		return Instant.now().plusSeconds(seconds).getEpochSecond();
	}

	// As rooms-service signs.
	private static String signed(String path, long expires) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec("an-example-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			byte[] signature = mac.doFinal((path + "\n" + expires).getBytes(StandardCharsets.UTF_8));
			return path + "?expires=" + expires + "&signature=" + HexFormat.of().formatHex(signature);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
