package dev.atrium.rooms.recording;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import dev.atrium.events.recording.RecordingErased;
import dev.atrium.events.recording.RecordingErasureRequested;
import dev.atrium.events.recording.RecordingEvent;
import dev.atrium.events.recording.RecordingFailed;
import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingProcessed;
import dev.atrium.events.recording.RecordingProcessingFailed;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.events.recording.RecordingStored;
import dev.atrium.events.recording.StoredFile;

import static org.assertj.core.api.Assertions.assertThat;

class RecordingTests {

	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

	private static final RecordingRef REF = new RecordingRef("daily", "rec-1");

	private static final StoredFile FILE = new StoredFile("key", "audio/mpeg", 4_096, "0".repeat(64));

	private static final RecordingEvent READY = new RecordingReady(REF, "standup-1", RecordingKind.COMPOSED,
			NOON.minusSeconds(600), 599.0, null, List.of(), NOON);

	private static final RecordingEvent STORED = new RecordingStored(REF, "standup-1", FILE, NOON.plusSeconds(1));

	private static final RecordingEvent PROCESSED = new RecordingProcessed(REF, "standup-1", 600.5, FILE, FILE,
			NOON.plusSeconds(2));

	private static final RecordingEvent ERASED = new RecordingErased(REF, List.of(), NOON.plusSeconds(9));

	static final List<List<RecordingEvent>> ORDERS = List.of(List.of(READY, STORED, PROCESSED),
			List.of(READY, PROCESSED, STORED), List.of(STORED, READY, PROCESSED), List.of(STORED, PROCESSED, READY),
			List.of(PROCESSED, READY, STORED), List.of(PROCESSED, STORED, READY));

	@ParameterizedTest
	@FieldSource("ORDERS")
	void endsUpProcessedInWhateverOrderItsEventsCome(List<RecordingEvent> events) {
		Recording recording = after(events.stream());

		assertThat(recording.status()).isEqualTo(RecordingStatus.PROCESSED);
		assertThat(recording.kind()).isEqualTo(RecordingKind.COMPOSED);
		assertThat(recording.durationSeconds()).isEqualTo(600.5);
		assertThat(recording.sizeBytes()).isEqualTo(4_096);
		assertThat(recording.recordedAt()).isEqualTo(NOON.minusSeconds(600));
	}

	@Test
	void repeatedEventChangesNothing() {
		Recording stored = after(Stream.of(READY, STORED));

		assertThat(stored.after(STORED)).isSameAs(stored);
		assertThat(stored.after(READY)).isEqualTo(stored);
	}

	@Test
	void failureShowsUntilALaterTrySucceeds() {
		Recording failed = after(Stream.of(READY, processingFailed(5)));

		assertThat(failed.failure()).isEqualTo(new RecordingFailure("link_refused", "403", NOON.plusSeconds(5)));
		assertThat(failed.after(STORED)).as("older").isSameAs(failed);
		assertThat(failed.after(new RecordingStored(REF, "standup-1", FILE, NOON.plusSeconds(6))).status())
			.isEqualTo(RecordingStatus.STORED);
		assertThat(failed.after(PROCESSED).failure()).isNull();
	}

	@Test
	void processedRecordingDoesNotFailAnyMore() {
		Recording processed = after(Stream.of(READY, PROCESSED));

		assertThat(processed.after(processingFailed(5))).isSameAs(processed);
	}

	@Test
	void nothingBringsAnErasedRecordingBack() {
		Recording erased = after(Stream.of(READY, STORED, PROCESSED, ERASED, STORED, PROCESSED, processingFailed(20)));

		assertThat(erased.status()).isEqualTo(RecordingStatus.ERASED);
		assertThat(erased.isPlayable()).isFalse();
		assertThat(erased.sizeBytes()).isNull();
	}

	@Test
	void recordingThatIsToGoOnlyGoes() {
		Recording erasing = after(Stream.of(READY, PROCESSED)).erasing();

		assertThat(erasing.status()).isEqualTo(RecordingStatus.ERASING);
		assertThat(erasing.isPlayable()).isFalse();
		assertThat(erasing.after(PROCESSED)).isSameAs(erasing);
		assertThat(erasing.after(processingFailed(30))).isSameAs(erasing);
		assertThat(erasing.erasing()).isSameAs(erasing);
		assertThat(erasing.after(ERASED).status()).isEqualTo(RecordingStatus.ERASED);
		assertThat(erasing.after(ERASED).erasing().status()).isEqualTo(RecordingStatus.ERASED);
	}

	@Test
	void requestForErasureAloneChangesNothing() {
		Recording processed = after(Stream.of(READY, PROCESSED));

		assertThat(processed.after(new RecordingErasureRequested(REF, "consent_denied", NOON))).isSameAs(processed);
	}

	@Test
	void failureAtTheProviderIsShown() {
		Recording failed = after(Stream.of(new RecordingFailed(REF, null, null, "no disk", NOON)));

		assertThat(failed.status()).isEqualTo(RecordingStatus.FAILED);
		assertThat(failed.failure()).isEqualTo(new RecordingFailure("provider_failed", "no disk", NOON));
	}

	@Test
	void survivesItsRow() {
		Recording processed = after(Stream.of(READY, PROCESSED));
		Recording failed = after(Stream.of(READY, processingFailed(1)));

		assertThat(RecordingRow.of(processed).toRecording()).isEqualTo(processed);
		assertThat(RecordingRow.of(failed).toRecording()).isEqualTo(failed);
	}

	private static Recording after(Stream<RecordingEvent> events) {
		return events.reduce(Recording.heardOf(REF, NOON), Recording::after, (one, other) -> other);
	}

	private static RecordingEvent processingFailed(int second) {
		return new RecordingProcessingFailed(REF, "standup-1", "link_refused", "403", 5, NOON.plusSeconds(second));
	}

}
