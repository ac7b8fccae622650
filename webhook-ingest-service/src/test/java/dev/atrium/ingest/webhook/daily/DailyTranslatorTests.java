package dev.atrium.ingest.webhook.daily;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.atrium.events.Event;
import dev.atrium.events.EventIds;
import dev.atrium.events.conference.MeetingSessionEnded;
import dev.atrium.events.conference.MeetingStarted;
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

class DailyTranslatorTests {

	private static final Instant RECEIVED_AT = Instant.parse("2026-11-23T10:00:00Z");

	private static final Instant SENT_AT = Instant.parse("2024-02-21T14:33:53.049Z");

	/** The enumeration in Daily's own OpenAPI document, version 1.1.1. */
	private static final List<String> DOCUMENTED = List.of("meeting.started", "meeting.ended", "participant.joined",
			"participant.left", "waiting-participant.joined", "waiting-participant.left", "recording.started",
			"recording.ready-to-download", "recording.error", "streaming.started", "streaming.updated",
			"streaming.ended", "streaming.error", "transcript.started", "transcript.ready-to-download",
			"transcript.error", "batch-processor.job-finished", "batch-processor.error", "dialout.connected",
			"dialout.answered", "dialout.stopped", "dialout.warning", "dialout.error", "dialin.ready",
			"dialin.connected", "dialin.stopped", "dialin.warning", "dialin.error", "calltransfer.triggered",
			"calltransfer.initiated", "calltransfer.answered", "calltransfer.completed");

	private final DailyTranslator translator = new DailyTranslator();

	@ParameterizedTest
	@MethodSource("mappedTypes")
	void everyMappedTypeBecomesAnEvent(String type) {
		Translation translation = translate(type, "{\"room\":\"r\",\"session_id\":\"s\",\"recording_id\":\"rec\"}");

		assertThat(translation).isInstanceOfSatisfying(Mapped.class, (mapped) -> {
			assertThat(mapped.type()).isEqualTo(type);
			assertThat(mapped.events()).hasSize(1);
		});
	}

	@ParameterizedTest
	@MethodSource("typesNotNeeded")
	void everyTypeNotNeededIsKept(String type) {
		assertThat(translate(type, "{\"room\":\"r\"}")).isInstanceOfSatisfying(KeptNotMapped.class, (kept) -> {
			assertThat(kept.type()).isEqualTo(type);
			assertThat(kept.reason()).isEqualTo(Reason.NOT_NEEDED);
		});
	}

	@Test
	void everyDocumentedTypeIsMappedOrDeliberatelyNot() {
		assertThat(this.translator.types()).containsExactlyInAnyOrderElementsOf(DOCUMENTED);
		assertThat(mappedTypes()).doesNotContainAnyElementsOf(typesNotNeeded());
	}

	@Test
	void typeNobodyDocumentsIsKeptUnderACommonName() {
		assertThat(translate("recording.stopped\\n", "{\"room\":\"r\"}"))
			.isEqualTo(new KeptNotMapped(KeptNotMapped.OTHER_TYPE, Reason.UNKNOWN_TYPE, "type \"recording.stopped?\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nothing", "[]", "\"text\"", "null", "{", "{\"type\":\"meeting.ended\"} {}" })
	void bodyThatIsNoObjectIsKept(String body) {
		assertThat(translate(body)).isInstanceOfSatisfying(KeptNotMapped.class,
				(kept) -> assertThat(kept.reason()).isEqualTo(Reason.UNREADABLE));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "meeting.started | {}", "meeting.ended | {\"room\":\"\"}",
					"participant.joined | {\"room\":\"r\"}", "participant.left | {\"session_id\":\"s\"}",
					"recording.started | {\"room\":\"r\"}", "recording.ready-to-download | {\"recording_id\":\"rec\"}",
					"recording.ready-to-download | {\"room_name\":\"r\"}", "recording.error | {\"room_name\":\"r\"}",
					"meeting.started | []", "meeting.started | null", "meeting.started | 7" })
	void callbackThatLacksWhatMattersIsKept(String type, String payload) {
		assertThat(translate(type, payload)).isInstanceOfSatisfying(KeptNotMapped.class, (kept) -> {
			assertThat(kept.type()).isEqualTo(type);
			assertThat(kept.reason()).isEqualTo(Reason.INCOMPLETE);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "room", "room_name" })
	void roomGoesByTwoNames(String field) {
		MeetingStarted started = (MeetingStarted) event("meeting.started", "{\"%s\":\"/r\"}".formatted(field));

		assertThat(started.providerRoomName()).isEqualTo("r");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1708526032 | 2024-02-21T14:33:52Z", "1708526032.672 | 2024-02-21T14:33:52.672Z",
					"\"1708526032.672\" | 2024-02-21T14:33:52.672Z", "1708526032672 | 2024-02-21T14:33:52.672Z",
					"\"2024-02-21T14:33:52Z\" | 2024-02-21T14:33:52Z", "\"soon\" | 2024-02-21T14:33:53.049Z",
					"null | 2024-02-21T14:33:53.049Z", "-5 | 2024-02-21T14:33:53.049Z",
					"1e300 | 2024-02-21T14:33:53.049Z", "{} | 2024-02-21T14:33:53.049Z" })
	void timeIsReadInEveryForm(String startTs, Instant occurredAt) {
		MeetingStarted started = (MeetingStarted) event("meeting.started",
				"{\"room\":\"r\",\"start_ts\":%s}".formatted(startTs));

		assertThat(started.occurredAt()).isEqualTo(occurredAt);
	}

	@Test
	void callbackWithoutAnyTimeHappenedWhenReceived() {
		Translation translation = translate("{\"type\":\"meeting.started\",\"payload\":{\"room\":\"r\"}}");

		assertThat(events(translation).getFirst().event())
			.isEqualTo(new MeetingStarted("daily", "r", null, RECEIVED_AT));
	}

	@Test
	void ownerIsKnownByTheFlag() {
		ParticipantJoined joined = (ParticipantJoined) event("participant.joined",
				"{\"room\":\"r\",\"session_id\":\"s\",\"owner\":true,\"permissions\":{\"canSend\":[\"audio\"]}}");

		assertThat(joined.participant().role()).isEqualTo("owner");
	}

	@Test
	void durationThatMakesNoSenseIsIgnored() {
		ParticipantLeft left = (ParticipantLeft) event("participant.left",
				"{\"room\":\"r\",\"session_id\":\"s\",\"joined_at\":1708526000,\"duration\":1e200}");

		assertThat(left.occurredAt()).isEqualTo(SENT_AT);
	}

	@Test
	void textLongerThanAnythingRealIsCut() {
		String body = "{\"room\":\"r\",\"session_id\":\"s\",\"user_name\":\"%s\"}"
			.formatted("\\ud83d\\ude00".repeat(1000));

		assertThat(((ParticipantJoined) event("participant.joined", body)).participant().displayName()).hasSize(1024);
	}

	@Test
	void nothingUnstorableReachesAnEvent() {
		ParticipantJoined joined = (ParticipantJoined) event("participant.joined",
				"{\"room\":\"r\",\"session_id\":\"s\",\"user_name\":\"a\\u0000b\\ud800c\",\"user_id\":\" \"}");

		assertThat(joined.participant().displayName()).isEqualTo("a\uFFFDb\uFFFDc");
		assertThat(joined.participant().userId()).isNull();
	}

	@ParameterizedTest
	@MethodSource("facts")
	void factHasOneIdWhicheverCallbackTellsOfIt(Class<? extends Event> event, String type, String field) {
		String one = "{\"type\":\"%s\",\"id\":\"a\",\"payload\":{\"room\":\"r\",\"%s\":\"fact\"}}".formatted(type,
				field);

		assertThat(id(one)).isEqualTo(EventIds.ofFact(event, "daily", "fact"))
			.isEqualTo(id(one.replace("\"a\"", "\"b\"")))
			.isNotEqualTo(id(one.replace("\"fact\"", "\"another\"")));
	}

	static Stream<Arguments> facts() {
		return Stream.of(Arguments.of(MeetingStarted.class, "meeting.started", "meeting_id"),
				Arguments.of(MeetingSessionEnded.class, "meeting.ended", "meeting_id"),
				Arguments.of(ParticipantJoined.class, "participant.joined", "session_id"),
				Arguments.of(ParticipantLeft.class, "participant.left", "session_id"),
				Arguments.of(RecordingStarted.class, "recording.started", "recording_id"),
				Arguments.of(RecordingReady.class, "recording.ready-to-download", "recording_id"));
	}

	@Test
	void meetingThatIsNotNamedHasTheCallbacksIdElseItsBytes() {
		String one = "{\"type\":\"meeting.started\",\"id\":\"a\",\"payload\":{\"room\":\"r\"}}";
		String nameless = "{\"type\":\"meeting.started\",\"payload\":{\"room\":\"r\"}}";

		assertThat(id(one)).isEqualTo(EventIds.ofCallback("daily", "a"));
		assertThat(id(nameless)).isEqualTo(id(nameless)).isNotEqualTo(id(nameless + " "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"payload\":{\"room\":\"r\",\"instance_id\":\"i\"}} | r",
					"{\"payload\":{\"room_name\":\"r\"}} | r",
					"{\"payload\":{\"instance_id\":\"i\",\"recording_id\":\"rec\"}} | i",
					"{\"payload\":{\"recording_id\":\"rec\"}} | rec", "{\"payload\":[]} | daily", "{} | daily",
					"garbage | daily" })
	void subjectIsTheRoomOrTheNextBest(String body, String subject) {
		assertThat(this.translator.subject(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(subject);
	}

	static Set<String> mappedTypes() {
		return DailyTranslator.TABLE.mapped().keySet();
	}

	static Set<String> typesNotNeeded() {
		return DailyTranslator.TABLE.notNeeded();
	}

	private Event event(String type, String payload) {
		return events(translate(type, payload)).getFirst().event();
	}

	private UUID id(String body) {
		return events(translate(body)).getFirst().id();
	}

	private static List<Identified> events(Translation translation) {
		return ((Mapped) translation).events();
	}

	private Translation translate(String type, String payload) {
		return translate("{\"version\":\"1.0.0\",\"id\":\"cb-1\",\"event_ts\":1708526033.049,"
				+ "\"type\":\"%s\",\"payload\":%s}".formatted(type, payload));
	}

	private Translation translate(String body) {
		return this.translator
			.translate(new ReceivedCallback("daily", RECEIVED_AT, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
	}

}
