package dev.atrium.recordings;

import java.nio.file.Path;
import java.time.Duration;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import dev.atrium.events.recording.RecordingProcessingFailed;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.recordings.download.MediaHost;
import dev.atrium.recordings.processing.TestMedia;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What operators may order about a recording's job.
 */
@RunningService
class RecordingOrdersIT {

	private final WireMockServer gateway;

	private final MediaHost mediaHost;

	private final RecordingEvents events;

	private final ShownRecordings shown;

	private final Path storage;

	@Autowired
	RecordingOrdersIT(WireMockServer gateway, MediaHost mediaHost, RecordingEvents events, ShownRecordings shown,
			FakeProvider.StorageDir storageDir) {
		this.gateway = gateway;
		this.mediaHost = mediaHost;
		this.events = events;
		this.shown = shown;
		this.storage = storageDir.path();
	}

	@BeforeEach
	void serve() {
		this.mediaHost.reset().serve(TestMedia.composed(), "\"v1\"");
	}

	@Test
	void pausedDownloadHoldsAndGoesOnWhereItWas() {
		RecordingRef recording = announceOneThatStallsAt(1000);

		this.shown.order(recording, "pause").expectStatus().isOk();

		Awaitility.await().untilAsserted(() -> assertThat(this.mediaHost.open()).isZero());
		assertThat(this.shown.show(recording).at("/status").asString()).isEqualTo("paused");
		assertThat(work(recording).resolve("original/original.part")).hasSize(1000);
		this.shown.order(recording, "resume").expectStatus().isAccepted();
		this.shown.awaitStatus(recording, "processed");
		assertThat(this.mediaHost.requests()).extracting((request) -> request.header("range"))
			.containsExactly(null, "bytes=1000-");
		assertThat(this.events.kindsToldOf(recording)).containsExactly("RecordingReady", "RecordingStored",
				"RecordingProcessed");
	}

	@Test
	void canceledDownloadIsToldAndLeavesNothingBehindUntilItIsRetried() {
		RecordingRef recording = announceOneThatStallsAt(1000);

		this.shown.order(recording, "cancel").expectStatus().isOk();

		JsonNode canceled = this.shown.show(recording);
		assertThat(canceled.at("/status").asString()).isEqualTo("canceled");
		assertThat(canceled.at("/failure/reason").asString()).isEqualTo("canceled");
		Awaitility.await().untilAsserted(() -> assertThat(work(recording)).doesNotExist());
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.events.lastToldOf(recording, RecordingProcessingFailed.class))
				.extracting(RecordingProcessingFailed::reason)
				.isEqualTo("canceled"));
		this.shown.retry(recording).expectStatus().isAccepted();
		this.shown.awaitStatus(recording, "processed");
	}

	@Test
	void recordingThatWaitsForItsNextTryIsTriedAtOnce() {
		this.mediaHost.always(MediaHost.busy(3000));
		RecordingRef recording = this.events.announce(FakeProvider.linked(this.gateway, this.mediaHost));
		this.shown.awaitNextAttempt(recording);
		this.mediaHost.always(null);

		this.shown.retry(recording).expectStatus().isAccepted();

		assertThat(this.shown.awaitStatus(recording, "processed").at("/attempts").asInt()).isEqualTo(2);
	}

	@Test
	void pausedRecordingIsNotTriedWhenItsNextTryIsDue() {
		this.mediaHost.always(MediaHost.busy(2));
		RecordingRef recording = this.events.announce(FakeProvider.linked(this.gateway, this.mediaHost));
		this.shown.awaitNextAttempt(recording);

		this.shown.order(recording, "pause").expectStatus().isOk();
		int asked = this.mediaHost.requests().size();

		Awaitility.await()
			.during(Duration.ofSeconds(3))
			.untilAsserted(() -> assertThat(this.mediaHost.requests()).hasSize(asked));
		assertThat(this.shown.show(recording).at("/status").asString()).isEqualTo("paused");
	}

	@ParameterizedTest
	@ValueSource(strings = { "pause", "resume", "cancel", "retry" })
	void processedRecordingTakesNoOrders(String order) {
		RecordingRef recording = this.events.announce(FakeProvider.linked(this.gateway, this.mediaHost));
		this.shown.awaitStatus(recording, "processed");

		this.shown.order(recording, order)
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:atrium:problem:recording-wrong-status")
			.jsonPath("$.detail")
			.value((String detail) -> assertThat(detail).contains("is processed"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "pause", "resume", "cancel", "retry" })
	void unknownRecordingTakesNoOrders(String order) {
		this.shown.order(new RecordingRef("daily", "unheard-of"), order).expectStatus().isNotFound();
	}

	private RecordingRef announceOneThatStallsAt(int bytes) {
		this.mediaHost.then(MediaHost.stallingAfter(bytes));
		RecordingRef recording = this.events.announce(FakeProvider.linked(this.gateway, this.mediaHost));
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.shown.show(recording).at("/progress/downloaded_bytes").asInt())
				.isEqualTo(bytes));
		return recording;
	}

	private Path work(RecordingRef recording) {
		return this.storage.resolve(".work/" + recording.id());
	}

}
