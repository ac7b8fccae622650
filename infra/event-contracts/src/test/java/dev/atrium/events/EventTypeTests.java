package dev.atrium.events;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.events.conference.RecordingStarted;
import dev.atrium.events.meeting.MeetingEnded;
import dev.atrium.events.recording.RecordingErasureRequested;
import dev.atrium.events.recording.RecordingRef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventTypeTests {

	private static final UUID ID = UUID.fromString("0198c6f2-7d3a-7b41-9c55-2f1e6a7b8c9d");

	static final Iterable<EventType> TYPES = EventType.all();

	@Test
	void everyTopicHasItsEvents() {
		assertThat(EventType.all()).filteredOn(EventType::topic, Topics.MEETINGS).hasSize(6);
		assertThat(EventType.all()).filteredOn(EventType::topic, Topics.CONFERENCE_ACTIVITY).hasSize(5);
		assertThat(EventType.all()).filteredOn(EventType::topic, Topics.RECORDINGS).hasSize(7);
	}

	@ParameterizedTest
	@FieldSource("TYPES")
	void typeIsFoundByNameAndByEvent(EventType type) {
		Event event = new EventCodec().read(type, Contracts.golden(type));

		assertThat(EventType.named(type.name())).contains(type);
		assertThat(EventType.of(event)).isEqualTo(type);
	}

	@Test
	void typeOfANewerServiceIsUnknown() {
		assertThat(EventType.named("dev.atrium.MeetingRequested.v2")).isEmpty();
	}

	@Test
	void eventOfNoTopicIsRefused() {
		Event foreign = () -> "key";

		assertThatThrownBy(() -> EventType.of(foreign)).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("is not an event of any topic");
	}

	@Test
	void meetingEventsAreKeyedByMeeting() {
		assertThat(new MeetingEnded(ID, "daily", Instant.EPOCH).key()).isEqualTo(ID.toString());
	}

	@Test
	void conferenceEventsAreKeyedByRoom() {
		assertThat(new MeetingStarted("whereby", "sync-1", null, Instant.EPOCH).key()).isEqualTo("whereby:sync-1");
	}

	@Test
	void recordingStartIsKeyedByWhatTheProviderNames() {
		assertThat(new RecordingStarted("daily", "rec", "sync-1", ID, Instant.EPOCH).key()).isEqualTo("daily:sync-1");
		assertThat(new RecordingStarted("daily", "rec", null, ID, Instant.EPOCH).key()).isEqualTo("daily:" + ID);
		assertThat(new RecordingStarted("daily", "rec", null, null, Instant.EPOCH).key()).isEqualTo("daily:rec");
	}

	@Test
	void recordingEventsAreKeyedByRecording() {
		RecordingRef recording = new RecordingRef("daily", "rec");

		assertThat(new RecordingErasureRequested(recording, "owner", Instant.EPOCH).key()).isEqualTo("daily:rec");
		assertThat(recording.id()).isEqualTo(EventIds.ofRecording("daily", "rec"));
	}

}
