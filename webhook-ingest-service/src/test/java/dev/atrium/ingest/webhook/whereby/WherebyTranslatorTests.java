package dev.atrium.ingest.webhook.whereby;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.atrium.events.Event;
import dev.atrium.events.EventIds;
import dev.atrium.events.conference.MeetingSessionEnded;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.events.conference.Participant;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.events.conference.RecordingStarted;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.ingest.webhook.Translation;
import dev.atrium.ingest.webhook.Translation.Identified;
import dev.atrium.ingest.webhook.Translation.KeptNotMapped;
import dev.atrium.ingest.webhook.Translation.Mapped;
import dev.atrium.ingest.webhook.Translation.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class WherebyTranslatorTests {

	private static final Instant RECEIVED_AT = Instant.parse("2026-11-23T10:00:00Z");

	/** The list in Whereby's documentation of webhooks, 2026-08-19. */
	private static final List<String> DOCUMENTED = List.of("room.client.joined", "room.client.left",
			"room.client.knocked", "room.client.knockCancelled", "room.session.started", "room.session.ended",
			"transcription.started", "transcription.finished", "transcription.failed", "recording.finished",
			"assistant.requested");

	private final WherebyTranslator translator = new WherebyTranslator();

	@ParameterizedTest
	@MethodSource("mappedTypes")
	void everyMappedTypeBecomesEvents(String type) {
		Translation translation = translate(type,
				"{\"roomName\":\"/r\",\"participantId\":\"p\",\"recordingId\":\"rec\",\"roleName\":\"host\"}");

		assertThat(translation).isInstanceOfSatisfying(Mapped.class, (mapped) -> {
			assertThat(mapped.type()).isEqualTo(type);
			assertThat(mapped.events()).hasSize(1);
		});
	}

	@ParameterizedTest
	@MethodSource("typesNotNeeded")
	void everyTypeNotNeededIsKept(String type) {
		assertThat(translate(type, "{\"roomName\":\"/r\"}")).isInstanceOfSatisfying(KeptNotMapped.class, (kept) -> {
			assertThat(kept.type()).isEqualTo(type);
			assertThat(kept.reason()).isEqualTo(Reason.NOT_NEEDED);
		});
	}

	@Test
	void everyDocumentedTypeIsMappedOrDeliberatelyNot() {
		assertThat(this.translator.types()).containsExactlyInAnyOrderElementsOf(DOCUMENTED);
		assertThat(mappedTypes()).doesNotContainAnyElementsOf(typesNotNeeded());
	}

	@ParameterizedTest
	@CsvSource({ "recorder, true", "streamer, true", "captioner, true", "assistant, true", "owner, false",
			"member, false", "host, false", "visitor, false", "granted_visitor, false", "viewer, false",
			"granted_viewer, false" })
	void helpersOfThePlatformAreBotsAndPeopleAreNot(String role, boolean bot) {
		assertThat(joined(client(role, "p-1")).participant().bot()).isEqualTo(bot);
	}

	@Test
	void recorderComingInMeansThatARecordingStarted() {
		List<Identified> events = events("room.client.joined", client("recorder", "p-1"));

		assertThat(events).hasSize(2);
		assertThat(events.get(1).event())
			.isEqualTo(new RecordingStarted("whereby", null, "r", null, Instant.parse("2026-09-24T12:38:56.036Z")));
		assertThat(events.get(1).id()).isNotEqualTo(events.get(0).id());
	}

	@Test
	void recorderLeavingIsNothingMoreThanAParticipantLeaving() {
		assertThat(events("room.client.left", client("recorder", "p-1"))).singleElement()
			.extracting(Identified::event)
			.isInstanceOf(ParticipantLeft.class);
	}

	@Test
	void participantWithoutIdHasTheSameSessionJoiningAndLeaving() {
		String before = "{\"roomName\":\"/r\",\"displayName\":\"Zoë\",\"roleName\":\"visitor\"}";
		String after = "{\"roomName\":\"r\",\"displayName\":\"Zoë\",\"roleName\":\"granted_visitor\"}";

		Participant joined = joined(before).participant();
		Participant left = ((ParticipantLeft) events("room.client.left", after).getFirst().event()).participant();

		assertThat(joined.sessionId()).isEqualTo(left.sessionId()).doesNotContain("Zoë");
	}

	@Test
	void participantsWithoutIdAreToldApart() {
		String zoe = "{\"roomName\":\"/r\",\"displayName\":\"Zoë\"}";
		String bob = "{\"roomName\":\"/r\",\"displayName\":\"Bob\"}";

		assertThat(joined(zoe).participant().sessionId()).isNotEqualTo(joined(bob).participant().sessionId());
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "room-1-2023-10-31T13:09:35Z.mp4, -, room-1, 2023-10-31T13:09:35Z",
			"sub/folder/room-1-2023-10-31T13:09:35Z.mkv, -, room-1, 2023-10-31T13:09:35Z",
			"room-1-2023-10-31T13:09:35Z.mp4, /named, named, 2023-10-31T13:09:35Z", "anything.mp4, //named, named, -",
			"-, named, named, -", "room-1-2023-13-41T13:09:35Z.mp4, -, room-1, -" })
	void recordingsRoomAndStartComeFromWhatIsThere(@Nullable String filename, @Nullable String roomName, String room,
			@Nullable Instant startedAt) {
		String data = "{\"recordingId\":\"rec\"%s%s}".formatted(field("filename", filename),
				field("roomName", roomName));

		RecordingReady ready = (RecordingReady) events("recording.finished", data).getFirst().event();

		assertThat(ready.providerRoomName()).isEqualTo(room);
		assertThat(ready.startedAt()).isEqualTo(startedAt);
		assertThat(ready.objectKey()).isEqualTo(filename);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "recording.finished | {\"recordingId\":\"rec\",\"filename\":\"anything.mp4\"}",
					"recording.finished | {\"roomName\":\"/r\"}", "room.client.joined | {\"roomName\":\"/\"}",
					"room.client.left | {\"roomName\":{}}", "room.session.started | {}", "room.session.ended | []" })
	void callbackThatLacksWhatMattersIsKept(String type, String data) {
		assertThat(translate(type, data)).isInstanceOfSatisfying(KeptNotMapped.class, (kept) -> {
			assertThat(kept.type()).isEqualTo(type);
			assertThat(kept.reason()).isEqualTo(Reason.INCOMPLETE);
		});
	}

	@ParameterizedTest
	@MethodSource("facts")
	void factHasOneIdWhicheverCallbackTellsOfIt(Class<? extends Event> event, String type, String field) {
		String one = "{\"type\":\"%s\",\"id\":\"a\",\"data\":{\"roomName\":\"/r\",\"%s\":\"fact\"}}".formatted(type,
				field);

		assertThat(id(one)).isEqualTo(EventIds.ofFact(event, "whereby", "fact"))
			.isEqualTo(id(one.replace("\"a\"", "\"b\"")))
			.isNotEqualTo(id(one.replace("\"fact\"", "\"another\"")));
	}

	static Stream<Arguments> facts() {
		return Stream.of(Arguments.of(MeetingStarted.class, "room.session.started", "roomSessionId"),
				Arguments.of(MeetingSessionEnded.class, "room.session.ended", "roomSessionId"),
				Arguments.of(RecordingReady.class, "recording.finished", "recordingId"));
	}

	@Test
	void comingBackIsAnotherEventAndADuplicateIsNot() {
		String came = "{\"type\":\"room.client.joined\",\"id\":\"a\",\"data\":{\"roomName\":\"/r\",\"participantId\":\"p\"}}";
		String cameBack = came.replace("\"a\"", "\"b\"");

		assertThat(id(came)).isEqualTo(EventIds.ofCallback("whereby", "a")).isNotEqualTo(id(cameBack));
	}

	@Test
	void callbackWithoutIdIsNamedByItsBytes() {
		String one = "{\"type\":\"room.session.started\",\"data\":{\"roomName\":\"/r\"}}";
		String other = "{\"type\":\"room.session.started\",\"data\":{\"roomName\":\"/r2\"}}";

		assertThat(id(one)).isEqualTo(id(one)).isNotEqualTo(id(other));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"data\":{\"roomName\":\"/r\",\"recordingId\":\"rec\"}} | r",
					"{\"data\":{\"filename\":\"a/r-2023-10-31T13:09:35Z.mp4\"}} | r",
					"{\"data\":{\"recordingId\":\"rec\"}} | rec", "{} | whereby", "garbage | whereby" })
	void subjectIsTheRoomOrTheNextBest(String body, String subject) {
		assertThat(this.translator.subject(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(subject);
	}

	static Set<String> mappedTypes() {
		return WherebyTranslator.TABLE.mapped().keySet();
	}

	static Set<String> typesNotNeeded() {
		return WherebyTranslator.TABLE.notNeeded();
	}

	private static String client(String role, String participantId) {
		return "{\"roomName\":\"/r\",\"roleName\":\"%s\",\"participantId\":\"%s\"}".formatted(role, participantId);
	}

	private static String field(String name, @Nullable String value) {
		return (value == null) ? "" : ",\"%s\":\"%s\"".formatted(name, value);
	}

	private ParticipantJoined joined(String data) {
		return (ParticipantJoined) events("room.client.joined", data).getFirst().event();
	}

	private List<Identified> events(String type, String data) {
		return ((Mapped) translate(type, data)).events();
	}

	private UUID id(String body) {
		return ((Mapped) translate(body)).events().getFirst().id();
	}

	private Translation translate(String type, String data) {
		return translate("{\"apiVersion\":\"1.0\",\"id\":\"cb-1\",\"createdAt\":\"2026-09-24T12:38:56.036Z\","
				+ "\"type\":\"%s\",\"data\":%s}".formatted(type, data));
	}

	private Translation translate(String body) {
		return this.translator
			.translate(new ReceivedCallback("whereby", RECEIVED_AT, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
	}

}
