package dev.atrium.recordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import dev.atrium.events.Event;
import dev.atrium.events.recording.RecordingProcessed;
import dev.atrium.events.recording.RecordingProcessingFailed;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.events.recording.RecordingStored;
import dev.atrium.events.recording.StoredFile;
import dev.atrium.recordings.download.MediaHost;
import dev.atrium.recordings.processing.TestMedia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@RunningService
class RecordingFlowIT {

	private final WireMockServer gateway;

	private final MediaHost mediaHost;

	private final RecordingEvents events;

	private final ShownRecordings shown;

	private final Path storage;

	@Autowired
	RecordingFlowIT(WireMockServer gateway, MediaHost mediaHost, RecordingEvents events, ShownRecordings shown,
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
	void announcedRecordingIsProcessedAndTold() throws IOException {
		RecordingRef recording = this.events.announce(FakeProvider.linked(this.gateway, this.mediaHost));

		JsonNode shown = this.shown.awaitStatus(recording, "processed");

		assertThat(this.events.kindsToldOf(recording)).containsExactly("RecordingReady", "RecordingStored",
				"RecordingProcessed");
		StoredFile original = told(recording, RecordingStored.class).original();
		assertThat(this.storage.resolve(original.key())).hasBinaryContent(TestMedia.composed());
		assertThat(original).isEqualTo(new StoredFile(recording.id() + "/original.mp4", "video/mp4",
				TestMedia.composed().length, sha256(TestMedia.composed())));
		RecordingProcessed processed = told(recording, RecordingProcessed.class);
		assertThat(processed.durationSeconds()).isCloseTo(3.0, within(0.1));
		assertThat(processed.audio().sha256())
			.isEqualTo(sha256(Files.readAllBytes(this.storage.resolve(processed.audio().key()))));
		assertThat(shown.at("/audio/sha256").asString()).isEqualTo(processed.audio().sha256());
		assertThat(shown.at("/attempts").asInt()).isEqualTo(1);
		assertThat(filesOf(recording)).containsExactlyInAnyOrder("original.mp4", "audio.mp3", "waveform.json",
				"peaks.json");
		assertThat(shown.at("/made/loudness/measured_lufs").asDouble()).isBetween(-40.0, -5.0);
		assertThat(shown.at("/made/missing")).isEmpty();
	}

	@Test
	void redeliveredAnnouncementChangesNothing() {
		RecordingRef recording = FakeProvider.linked(this.gateway, this.mediaHost);
		this.events.announce(recording);
		this.events.announce(recording);
		this.shown.awaitStatus(recording, "processed");

		this.events.announce(recording);
		RecordingRef later = this.events.announce(FakeProvider.linked(this.gateway, this.mediaHost));
		this.shown.awaitStatus(later, "processed");

		assertThat(FakeProvider.linksAsked(this.gateway, recording)).isEqualTo(1);
		assertThat(this.events.kindsToldOf(recording)).containsOnlyOnce("RecordingStored", "RecordingProcessed");
	}

	@Test
	void brokenDownloadFetchesOnlyTheRest() {
		int half = TestMedia.composed().length / 2;
		this.mediaHost.then(MediaHost.breakingAfter(half));

		RecordingRef recording = this.events.announce(FakeProvider.linked(this.gateway, this.mediaHost));

		assertThat(this.shown.awaitStatus(recording, "processed").at("/attempts").asInt()).isEqualTo(1);
		assertThat(this.mediaHost.requests()).extracting((request) -> request.header("range"))
			.containsExactly(null, "bytes=" + half + "-");
		assertThat(this.mediaHost.requests().getLast().header("if-range")).isEqualTo("\"v1\"");
		assertThat(this.mediaHost.sent()).isEqualTo(TestMedia.composed().length);
		assertThat(told(recording, RecordingStored.class).original().sha256()).isEqualTo(sha256(TestMedia.composed()));
	}

	@Test
	void progressOfAStalledDownloadIsShown() {
		this.mediaHost.then(MediaHost.stallingAfter(1000));

		RecordingRef recording = this.events.announce(FakeProvider.linked(this.gateway, this.mediaHost));

		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			JsonNode progress = this.shown.show(recording).at("/progress");
			assertThat(progress.at("/downloaded_bytes").asInt()).isEqualTo(1000);
			assertThat(progress.at("/total_bytes").asInt()).isEqualTo(TestMedia.composed().length);
		});
		assertThat(this.shown.awaitStatus(recording, "processed").at("/progress").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "link_refused,403,text/xml,<Error/>", "not_found,404,text/plain,gone",
			"not_media,200,text/html,<html/>", "empty,200,video/mp4,''", "unreachable,503,text/plain,busy" })
	void linkWithoutARecordingFailsWithThatReasonAfterItsTries(String reason, int status, String type, String body) {
		this.mediaHost.always(MediaHost.status(status, type, body));

		RecordingRef recording = this.events.announce(FakeProvider.linked(this.gateway, this.mediaHost));

		assertFailed(recording, reason, 2);
	}

	@Test
	void halfAFileFailsAsTruncatedAndIsNeverShown() {
		this.mediaHost.always(MediaHost::half);

		assertFailed(this.events.announce(FakeProvider.linked(this.gateway, this.mediaHost)), "truncated", 2);
	}

	@Test
	void mediaThatCannotBeDecodedFailsWithTheLastWordsOfTheDecoder() {
		this.mediaHost.serve("....ftypisom and nothing more".getBytes(StandardCharsets.US_ASCII), "\"v1\"");
		RecordingRef recording = this.events.announce(FakeProvider.linked(this.gateway, this.mediaHost));

		JsonNode shown = this.shown.awaitStatus(recording, "failed");

		assertThat(shown.at("/failure/reason").asString()).isEqualTo("not_media");
		assertThat(shown.at("/failure/detail").asString()).contains("original.mp4")
			.doesNotContain(this.storage.toString());
		assertThat(this.events.kindsToldOf(recording)).containsExactly("RecordingReady", "RecordingStored",
				"RecordingProcessingFailed");
	}

	@ParameterizedTest
	@CsvSource({ "not_found,404,2", "platform_not_configured,409,1", "link_refused,502,2", "link_unavailable,503,2" })
	void recordingWithoutALinkFailsWithThatReason(String reason, int status, int attempts) {
		assertFailed(this.events.announce(FakeProvider.unlinked(this.gateway, status)), reason, attempts);
	}

	@Test
	void failedRecordingIsTakenUpAgain() {
		this.mediaHost.always(MediaHost.status(404, "text/plain", "gone"));
		RecordingRef recording = this.events.announce(FakeProvider.linked(this.gateway, this.mediaHost));
		this.shown.awaitStatus(recording, "failed");
		this.mediaHost.always(null);

		this.shown.retry(recording).expectStatus().isAccepted();

		this.shown.awaitStatus(recording, "processed");
		this.shown.retry(recording).expectStatus().isEqualTo(409);
		assertThat(this.events.kindsToldOf(recording)).containsExactly("RecordingReady", "RecordingProcessingFailed",
				"RecordingStored", "RecordingProcessed");
	}

	private void assertFailed(RecordingRef recording, String reason, int attempts) {
		JsonNode shown = this.shown.awaitStatus(recording, "failed");

		assertThat(shown.at("/failure/reason").asString()).isEqualTo(reason);
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(this.events.lastToldOf(recording, RecordingProcessingFailed.class))
				.satisfies((failed) -> {
					assertThat(failed.reason()).isEqualTo(reason);
					assertThat(failed.attempts()).isEqualTo(attempts);
				}));
		assertThat(filesOf(recording)).isEmpty();
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.storage.resolve(".work/" + recording.id())).doesNotExist());
	}

	private <E extends Event> E told(RecordingRef recording, Class<E> kind) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.events.lastToldOf(recording, kind), Objects::nonNull);
	}

	private List<String> filesOf(RecordingRef recording) {
		Path folder = this.storage.resolve(recording.id().toString());
		if (!Files.exists(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
