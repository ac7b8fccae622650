package dev.atrium.gateway.platform.whereby;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import dev.atrium.gateway.platform.whereby.payload.AccessLink;
import dev.atrium.gateway.platform.whereby.payload.Meeting;
import dev.atrium.gateway.platform.whereby.payload.Recording;
import dev.atrium.gateway.platform.whereby.payload.Results;
import dev.atrium.gateway.platform.whereby.payload.Session;
import dev.atrium.gateway.platform.whereby.payload.SessionParticipant;
import dev.atrium.gateway.platform.whereby.payload.WherebyError;
import dev.atrium.gateway.support.Samples;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever Whereby documents of its REST API is either read or knowingly left alone: a
 * new sample belongs in one of the tables.
 */
class WherebySamplesTests {

	private static final JsonMapper json = JsonMapper.shared();

	private static final String ROOM_URL = "https://subdomain.whereby.com/room-prefix-793e9ec1-c686-423d-9043-9b7a10c553fd";

	/** Samples that we read, and what they say. */
	private static final Map<String, Consumer<String>> READ = Map.ofEntries(
			reads("error-401-invalid-token", WherebyError.class,
					(error) -> assertThat(error.message())
						.isEqualTo("Invalid accessToken error: Invalid accessToken.")),
			reads("error-401-missing", WherebyError.class,
					(error) -> assertThat(error.error()).isEqualTo("authorization required")),
			reads("error-429", WherebyError.class, (error) -> {
				assertThat(error.message()).isNull();
				assertThat(error.error()).isEqualTo("Rate limit active for throttle key: organization:1");
			}), reads("insights-participants-response", new TypeReference<Results<SessionParticipant>>() {
			}, (page) -> assertThat(page.results()).singleElement().satisfies((participant) -> {
				assertThat(participant.participantId()).isEqualTo("/4b3bd908-cb88-11ec-9d64-0242ac120002");
				assertThat(participant.roleName()).isEqualTo("granted_visited");
				assertThat(participant.displayName()).isEqualTo("John Doe");
				assertThat(participant.joinedAt()).hasToString("2025-01-01T00:00:00Z");
				assertThat(participant.leftAt()).hasToString("2025-01-01T01:00:00Z");
			})), reads("insights-room-sessions-response", new TypeReference<Results<Session>>() {
			}, (page) -> {
				assertThat(page.cursor()).isEqualTo("text");
				assertThat(page.results()).extracting(Session::roomSessionId)
					.containsExactly("e2f29530-46ec-4cee-8b27-e565cb5bb2e9");
			}), reads("meeting-create-response", Meeting.class, (meeting) -> {
				assertThat(meeting.meetingId()).isEqualTo("87673375");
				assertThat(meeting.roomName()).isEqualTo("/waiting-room-example-546f6c91-74b2-4597-b32a-6aeefa9ed90f");
				assertThat(meeting.hostRoomUrl()).endsWith("?roomKey=eyJhbGciOiJIU...");
				assertThat(meeting.startDate()).hasToString("2024-06-21T18:10:35.056Z");
			}),
			reads("meeting-create-response-minimal", Meeting.class,
					(meeting) -> assertThat(WherebyRooms.toProviderRoom(meeting).name())
						.isEqualTo("customer0348-72b919c2-17dc-4007-ac7b-56f38b8e29ba")),
			reads("meeting-get-response", Meeting.class,
					(meeting) -> assertThat(meeting.roomUrl()).isEqualTo(ROOM_URL)),
			reads("meetings-list-response", new TypeReference<Results<Meeting>>() {
			}, (page) -> {
				assertThat(page.cursor()).isNull();
				assertThat(page.results()).extracting(Meeting::roomUrl).containsExactly(ROOM_URL);
			}),
			reads("recording-access-link-response", AccessLink.class,
					(link) -> assertThat(link.expires()).isEqualTo(1740819600000L)),
			reads("recording-get-response", Recording.class, WherebySamplesTests::isSampleRecording),
			reads("recordings-list-response", new TypeReference<Results<Recording>>() {
			}, (page) -> assertThat(page.results()).singleElement().satisfies(WherebySamplesTests::isSampleRecording)));

	/** Requests: ours are checked where they are sent. */
	private static final Set<String> REQUESTS = Set.of("meeting-create-request", "meeting-create-request-recording-s3");

	/** What the gateway does not use: Whereby's transcriptions and summaries. */
	private static final Set<String> NOT_USED = Set.of("summary-get-response", "transcription-create-response",
			"transcription-get-response");

	@ParameterizedTest
	@MethodSource("samplesToRead")
	void readsSample(String name) {
		Objects.requireNonNull(READ.get(name)).accept(Samples.read("whereby-" + name));
	}

	@Test
	void everySampleIsReadOrKnowinglyLeftAlone() {
		Set<String> known = Stream.of(READ.keySet(), REQUESTS, NOT_USED)
			.flatMap(Set::stream)
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(samples()).containsExactlyInAnyOrderElementsOf(known);
	}

	static Stream<String> samplesToRead() {
		return READ.keySet().stream().sorted();
	}

	private static Stream<String> samples() {
		return Samples.names()
			.filter((name) -> name.startsWith("whereby-"))
			.map((name) -> name.substring("whereby-".length()));
	}

	private static void isSampleRecording(Recording recording) {
		assertThat(recording.recordingId()).isEqualTo("a56f6ad7-37fe-4a37-9319-3174630ba57a");
		assertThat(recording.filename()).isEqualTo("recording.mp4");
		assertThat(recording.startDate()).hasToString("2025-01-01T00:00:00Z");
		assertThat(recording.endDate()).hasToString("2025-01-01T00:00:00Z");
	}

	private static <T> Map.Entry<String, Consumer<String>> reads(String name, Class<T> type, Consumer<T> says) {
		return Map.entry(name, (text) -> says.accept(json.readValue(text, type)));
	}

	private static <T> Map.Entry<String, Consumer<String>> reads(String name, TypeReference<T> type, Consumer<T> says) {
		return Map.entry(name, (text) -> says.accept(json.readValue(text, type)));
	}

}
