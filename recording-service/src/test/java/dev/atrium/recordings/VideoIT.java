package dev.atrium.recordings;

import java.nio.charset.StandardCharsets;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;

import dev.atrium.events.recording.RecordingRef;
import dev.atrium.recordings.download.MediaHost;
import dev.atrium.recordings.processing.TestMedia;

import static org.assertj.core.api.Assertions.assertThat;

@RunningService
class VideoIT {

	private final WireMockServer gateway;

	private final MediaHost mediaHost;

	private final RecordingEvents events;

	private final ShownRecordings shown;

	private final WebTestClient web;

	private final DatabaseClient database;

	@Autowired
	VideoIT(WireMockServer gateway, MediaHost mediaHost, RecordingEvents events, ShownRecordings shown,
			WebTestClient web, DatabaseClient database) {
		this.gateway = gateway;
		this.mediaHost = mediaHost;
		this.events = events;
		this.shown = shown;
		this.web = web;
		this.database = database;
	}

	@Test
	void videoOfAMeetingThatWantsItIsKeptAndServedByRanges() {
		RecordingRef recording = announce(TestMedia.composed(), true);

		JsonNode shown = this.shown.awaitStatus(recording, "processed");

		assertThat(shown.at("/files/video/media_type").asString()).isEqualTo("video/mp4");
		get(recording, "/video").header(HttpHeaders.RANGE, "bytes=4-7")
			.exchange()
			.expectStatus()
			.isEqualTo(206)
			.expectBody(byte[].class)
			.value((bytes) -> assertThat(bytes).isEqualTo("ftyp".getBytes(StandardCharsets.US_ASCII)));
		get(recording, "/video/poster").exchange().expectStatus().isOk().expectHeader().contentType("image/jpeg");
		get(recording, "/waveform/peaks").exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.samples_per_pixel")
			.isEqualTo(400);
		get(recording, "/talk-time").exchange().expectStatus().isNotFound();
		get(recording, "/speakers/nobody").exchange().expectStatus().isNotFound();
	}

	@Test
	void videoOfOtherMeetingsIsNot() {
		RecordingRef recording = announce(TestMedia.composed(), false);

		assertThat(this.shown.awaitStatus(recording, "processed").at("/files/video").isMissingNode()).isTrue();
		get(recording, "/video").exchange().expectStatus().isNotFound();
	}

	@Test
	void picturesThatCannotBePackedAreNamedAndTheSoundIsKept() {
		RecordingRef recording = announce(TestMedia.composedWithPicturesOfNoUse(), true);

		JsonNode shown = this.shown.awaitStatus(recording, "processed");

		assertThat(shown.at("/made/missing/0/output").asString()).isEqualTo("video");
		assertThat(shown.at("/made/missing/0/reason").asString()).isEqualTo("processing_failed");
		assertThat(shown.at("/attempts").asInt()).isEqualTo(1);
		assertThat(shown.at("/duration_seconds").asDouble()).isPositive();
	}

	private RecordingRef announce(byte[] media, boolean storeVideo) {
		this.mediaHost.reset().serve(media, "\"v1\"");
		return this.events.announceOfMeeting(FakeProvider.linked(this.gateway, this.mediaHost), storeVideo,
				this::isKnown);
	}

	private boolean isKnown(String room) {
		Long rows = this.database.sql("SELECT count(*) FROM meeting_with_video WHERE provider_room_name = :room")
			.bind("room", room)
			.mapValue(Long.class)
			.one()
			.block();
		return rows != null && rows > 0;
	}

	private WebTestClient.RequestHeadersSpec<?> get(RecordingRef recording, String file) {
		return this.web.get()
			.uri(RecordingEvents.path(recording) + file)
			.headers((headers) -> headers.setBearerAuth(RunningService.TOKEN));
	}

}
