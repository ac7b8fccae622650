package dev.atrium.events;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.atrium.events.EventIds.RecordingInstance;
import dev.atrium.events.conference.MeetingSessionEnded;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.events.recording.RecordingReady;

import static org.assertj.core.api.Assertions.assertThat;

class EventIdsTests {

	private static final UUID MEETING = UUID.fromString("0198c6f2-7d3a-7b41-9c55-2f1e6a7b8c9d");

	@Test
	void newIdentifiersAreVersion7AndBeginWithTheTime() {
		long before = System.currentTimeMillis();
		UUID id = EventIds.next();
		long after = System.currentTimeMillis();

		assertThat(id.version()).isEqualTo(7);
		assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after);
	}

	@Test
	void newIdentifiersDiffer() {
		assertThat(IntStream.range(0, 10_000).mapToObj((i) -> EventIds.next()).distinct()).hasSize(10_000);
	}

	@Test
	void derivedIdentifiersNeverChange() {
		assertThat(EventIds.ofCallback("daily", "rec-rtd-1")).hasToString("d66e8ee7-3b95-5dcc-96e2-1ac09ff67670");
		assertThat(EventIds.ofRecording("daily", "rec-rtd-1")).hasToString("2d1f630a-a418-5d15-b739-807d6a3588a7");
		assertThat(EventIds.ofFact(MeetingSessionEnded.class, "daily", "m-1"))
			.hasToString("19ecb3f5-a069-529d-b3c5-d794b4a66ee1");
		assertThat(EventIds.ofFact(RecordingReady.class, "whereby", "rec-1"))
			.hasToString("f988299b-3d90-5936-b749-6e2e82c00aaa");
		assertThat(EventIds.ofRecordingInstance(MEETING, RecordingInstance.CLOUD))
			.hasToString("dbb8fde2-56f9-5e7c-8cc5-215fe0fe64fd");
		assertThat(EventIds.ofRecordingInstance(MEETING, RecordingInstance.RAW_TRACKS))
			.hasToString("e81f17cb-782b-5510-87dd-57d06a525742");
	}

	/** As webhook-ingest-service gives them for the providers' documented callbacks. */
	@ParameterizedTest
	@CsvSource({ "daily, ParticipantJoined, 0c0d2dda-f21d-4cf9-ab56-86bf3c407ffa, a93c23da-ef06-5d6b-ad25-69e261e5633b",
			"daily, ParticipantLeft, 0c0d2dda-f21d-4cf9-ab56-86bf3c407ffa, b7855101-bd8e-5165-8356-f9c70ca70a09",
			"daily, MeetingStarted, f2aa1ade-ff80-464c-b46e-50ffa577d48d, 92448a54-5345-5925-91c3-c8ec30429f59",
			"daily, MeetingSessionEnded, f2aa1ade-ff80-464c-b46e-50ffa577d48d, a1906b4e-dcd6-54af-bb01-e02e9eec413c",
			"daily, RecordingReady, 08fa0b24-9220-44c5-846c-3f116cf8e738, d22e6e5d-2acc-5acf-b962-6ce883a0ad0c",
			"whereby, MeetingSessionEnded, e2f29530-46ec-4cee-8b27-e565cb5bb2e9, 9a2e3308-aad8-5e6f-b627-bca1282bb2d0",
			"whereby, RecordingReady, a9fd1a4f-34f8-4f20-b518-11e9d277316f, 5ad67d37-03a0-5d04-92c3-58aebf8afbb7" })
	void factHasOneIdWhoeverStatesIt(String platform, String event, String providerId, UUID id) {
		Class<? extends Event> type = EventType.named("dev.atrium." + event + ".v1").orElseThrow().event();

		assertThat(EventIds.ofFact(type, platform, providerId)).isEqualTo(id);
	}

	@Test
	void derivedIdentifiersAreVersion5() {
		assertThat(EventIds.ofCallback("daily", "1").version()).isEqualTo(5);
		assertThat(EventIds.ofFact(MeetingStarted.class, "daily", "1").version()).isEqualTo(5);
	}

	@Test
	void derivedIdentifiersDifferByKindPlatformAndName() {
		List<UUID> ids = List.of(EventIds.ofCallback("daily", "1"), EventIds.ofCallback("whereby", "1"),
				EventIds.ofCallback("daily", "2"), EventIds.ofFact(MeetingStarted.class, "daily", "1"),
				EventIds.ofFact(MeetingStarted.class, "whereby", "1"),
				EventIds.ofFact(MeetingStarted.class, "daily", "2"),
				EventIds.ofFact(MeetingSessionEnded.class, "daily", "1"), EventIds.ofRecording("daily", "1"),
				EventIds.ofRecording("whereby", "1"), EventIds.ofRecordingInstance(MEETING, RecordingInstance.CLOUD),
				EventIds.ofRecordingInstance(MEETING, RecordingInstance.RAW_TRACKS));

		assertThat(ids).doesNotHaveDuplicates();
	}

}
