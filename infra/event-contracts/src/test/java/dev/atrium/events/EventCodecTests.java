package dev.atrium.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingEndRequested;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.events.recording.RecordingErased;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingRef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventCodecTests {

	private static final EventType MEETING_CREATED = type(MeetingCreated.class);

	private static final EventType MEETING_REQUESTED = type(MeetingRequested.class);

	private static final EventType RECORDING_READY = type(RecordingReady.class);

	private final EventCodec codec = new EventCodec();

	@Test
	void ignoresUnknownFieldsAtAnyDepth() {
		ObjectNode document = Contracts.goldenTree(MEETING_REQUESTED).put("added_later", 1);
		((ObjectNode) document.path("settings")).putObject("also_later").put("deep", true);

		assertThat(read(MEETING_REQUESTED, document))
			.isEqualTo(this.codec.read(MEETING_REQUESTED, Contracts.golden(MEETING_REQUESTED)));
	}

	@Test
	void hostsUrlShowsInNoText() {
		Event created = this.codec.read(MEETING_CREATED, Contracts.golden(MEETING_CREATED));

		assertThat(((MeetingCreated) created).hostRoomUrl()).contains("roomKey=");
		assertThat(created).asString().contains("whereby").doesNotContain("roomKey");
	}

	@Test
	void namesTheMissingField() {
		ObjectNode document = Contracts.goldenTree(MEETING_REQUESTED).without("room_name");

		assertThatThrownBy(() -> read(MEETING_REQUESTED, document)).isInstanceOf(MalformedEvent.class)
			.hasMessage("dev.atrium.MeetingRequested.v1: room_name is required");
	}

	@Test
	void namesTheMissingNestedField() {
		ObjectNode document = Contracts.goldenTree(MEETING_REQUESTED);
		((ObjectNode) document.path("settings")).remove("room_mode");

		assertThatThrownBy(() -> read(MEETING_REQUESTED, document)).isInstanceOf(MalformedEvent.class)
			.hasMessage("dev.atrium.MeetingRequested.v1: settings.room_mode is required");
	}

	@Test
	void namesTheMissingFieldOfAListElement() {
		ObjectNode document = Contracts.goldenTree(RECORDING_READY);
		((ObjectNode) document.path("tracks").path(1)).remove("object_key");

		assertThatThrownBy(() -> read(RECORDING_READY, document)).isInstanceOf(MalformedEvent.class)
			.hasMessage("dev.atrium.RecordingReady.v1: tracks[1].object_key is required");
	}

	@Test
	void refusesNullAsAListElement() {
		ObjectNode document = Contracts.goldenTree(RECORDING_READY);
		((ArrayNode) document.path("tracks")).addNull();

		assertThatThrownBy(() -> read(RECORDING_READY, document)).isInstanceOf(MalformedEvent.class)
			.hasMessage("dev.atrium.RecordingReady.v1: tracks[2] is required");
	}

	@Test
	void readsAnExplicitNullAsAbsent() {
		ObjectNode document = Contracts.goldenTree(RECORDING_READY).putNull("started_at");

		assertThat(read(RECORDING_READY, document)).isInstanceOfSatisfying(RecordingReady.class,
				(ready) -> assertThat(ready.startedAt()).isNull());
	}

	@Test
	void namesTheFieldOfAWrongType() {
		ObjectNode document = Contracts.goldenTree(RECORDING_READY);
		((ObjectNode) document.path("tracks").path(0)).put("size_bytes", "48213");

		assertThatThrownBy(() -> read(RECORDING_READY, document)).isInstanceOf(MalformedEvent.class)
			.hasMessageStartingWith("dev.atrium.RecordingReady.v1: tracks[0].size_bytes cannot be read: ");
	}

	@Test
	void namesTheFieldOfAnUnknownWord() {
		ObjectNode document = Contracts.goldenTree(MEETING_REQUESTED);
		((ObjectNode) document.path("settings")).put("room_mode", "arena");

		assertThatThrownBy(() -> read(MEETING_REQUESTED, document)).isInstanceOf(MalformedEvent.class)
			.hasMessageStartingWith("dev.atrium.MeetingRequested.v1: settings.room_mode cannot be read: ");
	}

	@Test
	void refusesWhatIsNotJson() {
		assertThatThrownBy(() -> read(MEETING_REQUESTED, "<html>")).isInstanceOf(MalformedEvent.class)
			.hasMessageStartingWith("dev.atrium.MeetingRequested.v1: is not JSON: ");
		assertThatThrownBy(() -> read(MEETING_REQUESTED, "")).isInstanceOf(MalformedEvent.class);
		assertThatThrownBy(() -> read(MEETING_REQUESTED, "{\"meeting_id\":")).isInstanceOf(MalformedEvent.class);
	}

	@Test
	void refusesANullDocument() {
		assertThatThrownBy(() -> read(MEETING_REQUESTED, "null")).isInstanceOf(MalformedEvent.class)
			.hasMessage("dev.atrium.MeetingRequested.v1: is null");
	}

	@Test
	void refusesADocumentThatIsNoObject() {
		assertThatThrownBy(() -> read(MEETING_REQUESTED, "[]")).isInstanceOf(MalformedEvent.class)
			.hasMessageStartingWith("dev.atrium.MeetingRequested.v1: the document cannot be read: ");
	}

	@Test
	@SuppressWarnings("NullAway") // what a careless producer might do
	void refusesToWriteAnIncompleteEvent() {
		Event event = new MeetingEndRequested(EventIds.next(), null, Instant.EPOCH);

		assertThatThrownBy(() -> this.codec.write(event)).isInstanceOf(MalformedEvent.class)
			.hasMessage("dev.atrium.MeetingEndRequested.v1: cause is required");
	}

	@Test
	@SuppressWarnings("NullAway") // what a careless producer might do
	void refusesToWriteAnIncompleteNestedRecord() {
		Event event = new RecordingErased(new RecordingRef("daily", null), List.of(), Instant.EPOCH);

		assertThatThrownBy(() -> this.codec.write(event)).isInstanceOf(MalformedEvent.class)
			.hasMessage("dev.atrium.RecordingErased.v1: recording.provider_recording_id is required");
	}

	private Event read(EventType type, ObjectNode document) {
		return read(type, document.toString());
	}

	private Event read(EventType type, String document) {
		return this.codec.read(type, document.getBytes(StandardCharsets.UTF_8));
	}

	private static EventType type(Class<? extends Event> event) {
		return EventType.all().stream().filter((type) -> type.event() == event).findFirst().orElseThrow();
	}

}
