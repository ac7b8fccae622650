package dev.atrium.gateway.platform.daily;

import java.util.List;
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

import dev.atrium.gateway.platform.daily.payload.AccessLink;
import dev.atrium.gateway.platform.daily.payload.DailyError;
import dev.atrium.gateway.platform.daily.payload.Domain;
import dev.atrium.gateway.platform.daily.payload.Listing;
import dev.atrium.gateway.platform.daily.payload.MeetingToken;
import dev.atrium.gateway.platform.daily.payload.PresentParticipant;
import dev.atrium.gateway.platform.daily.payload.Recording;
import dev.atrium.gateway.platform.daily.payload.Room;
import dev.atrium.gateway.platform.daily.payload.Session;
import dev.atrium.gateway.platform.daily.payload.SessionParticipant;
import dev.atrium.gateway.platform.daily.payload.Webhook;
import dev.atrium.gateway.support.Samples;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever Daily documents of its REST API is either read or knowingly left alone: a new
 * sample belongs in one of the tables.
 */
class DailySamplesTests {

	private static final JsonMapper json = JsonMapper.shared();

	/** Samples that we read, and what they say. */
	private static final Map<String, Consumer<String>> READ = Map.ofEntries(
			reads("domain-get-response", Domain.class,
					(domain) -> assertThat(domain.domainName()).isEqualTo("api-test-1")),
			reads("meeting-get-response", Session.class, (session) -> {
				assertThat(session.id()).isEqualTo("d61cd7b2-a273-42b4-89bd-be763fd562c1");
				assertThat(session.startTime()).hasToString("2023-01-01T20:53:19Z");
				assertThat(session.duration()).isEqualTo(2055.0);
				assertThat(session.maxParticipants()).isEqualTo(5);
			}), reads("meeting-participants-response", new TypeReference<Listing<SessionParticipant>>() {
			}, (listing) -> assertThat(listing.data()).extracting(SessionParticipant::userName)
				.containsExactly("Lindsey", "Moishe")),
			reads("meeting-token-create-response", MeetingToken.class,
					(token) -> assertThat(token.token()).isEqualTo("header.payload.signature")),
			reads("meetings-list-response", new TypeReference<Listing<Session>>() {
			}, (listing) -> {
				assertThat(listing.totalCount()).isEqualTo(42);
				assertThat(listing.data()).extracting(Session::duration).containsExactly(600.0, 187.0, 304.0);
			}), reads("presence-response", new TypeReference<Map<String, List<PresentParticipant>>>() {
			}, (rooms) -> assertThat(rooms.get("my-room")).extracting(PresentParticipant::userName)
				.containsExactly("Alice", "Bob")),
			reads("room-presence-response", new TypeReference<Listing<PresentParticipant>>() {
			}, (listing) -> assertThat(listing.data()).singleElement()
				.extracting(PresentParticipant::joinTime)
				.hasToString("2023-01-01T20:53:19Z")),
			reads("recording-access-link-response", AccessLink.class,
					(link) -> assertThat(link.expires()).isEqualTo(1548809176)),
			reads("recording-get-response", Recording.class,
					(recording) -> assertThat(recording.s3Key()).isEqualTo("mydomain/test-recording-room/11245260397")),
			reads("recording-get-response-raw-tracks-mock", Recording.class, (recording) -> {
				assertThat(recording.type()).isEqualTo("raw-tracks");
				assertThat(recording.roomName()).isEqualTo("integration-test-room");
				assertThat(recording.tracks()).extracting(Recording.Track::s3Key)
					.first()
					.isEqualTo("1700000000000-aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa-cam-audio-1700000001000");
			}), reads("recordings-list-response", new TypeReference<Listing<Recording>>() {
			}, (listing) -> assertThat(listing.data()).extracting(Recording::status)
				.containsExactly("in-progress", "finished", "finished")),
			reads("room-create-response", Room.class, DailySamplesTests::isSampleRoom),
			reads("room-get-response", Room.class, DailySamplesTests::isSampleRoom),
			reads("room-update-response", Room.class, DailySamplesTests::isSampleRoom),
			reads("room-list-response", new TypeReference<Listing<Room>>() {
			}, (listing) -> assertThat(listing.data()).extracting(Room::name)
				.containsExactly("w2pp2cf4kltgFACPKXmX", "hello")),
			reads("webhook-create-response", Webhook.class, DailySamplesTests::isSampleWebhook),
			reads("webhook-get-response", Webhook.class, DailySamplesTests::isSampleWebhook),
			reads("webhooks-list-response", new TypeReference<List<Webhook>>() {
			}, (webhooks) -> assertThat(webhooks).singleElement().satisfies(DailySamplesTests::isSampleWebhook)));

	/** Answers that tell nothing but that it is done. */
	private static final Set<String> NOTHING_TO_READ = Set.of("recording-delete-response", "recording-start-response",
			"recording-stop-response", "room-delete-response", "room-eject-response");

	/** Requests: ours are checked where they are sent. */
	private static final Set<String> REQUESTS = Set.of("meeting-token-create-request",
			"recording-start-request-cloud-live", "recording-start-request", "recording-stop-request",
			"room-create-request", "room-eject-request", "webhook-create-request");

	/**
	 * What the gateway does not use: Daily's transcripts and logs, and checks of tokens.
	 */
	private static final Set<String> NOT_USED = Set.of("logs-api-response", "meeting-token-validate-response",
			"transcript-access-link-response", "transcript-get-response", "transcript-list-response");

	@ParameterizedTest
	@MethodSource("samplesToRead")
	void readsSample(String name) {
		Objects.requireNonNull(READ.get(name)).accept(Samples.read("daily-" + name));
	}

	@ParameterizedTest
	@MethodSource("errors")
	void readsError(String name) {
		DailyError error = json.readValue(Samples.read("daily-" + name), DailyError.class);

		assertThat(error.error()).matches("[a-z-]+");
	}

	@Test
	void everySampleIsReadOrKnowinglyLeftAlone() {
		Set<String> known = Stream.of(READ.keySet(), NOTHING_TO_READ, REQUESTS, NOT_USED)
			.flatMap(Set::stream)
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(samples().filter((name) -> !name.startsWith("error-"))).containsExactlyInAnyOrderElementsOf(known);
	}

	static Stream<String> samplesToRead() {
		return READ.keySet().stream().sorted();
	}

	static Stream<String> errors() {
		return samples().filter((name) -> name.startsWith("error-"));
	}

	private static Stream<String> samples() {
		return Samples.names()
			.filter((name) -> name.startsWith("daily-"))
			.map((name) -> name.substring("daily-".length()));
	}

	private static void isSampleRoom(Room room) {
		assertThat(room.id()).isEqualTo("d61cd7b2-a273-42b4-89bd-be763fd562c1");
		assertThat(room.name()).isEqualTo("w2pp2cf4kltgFACPKXmX");
		assertThat(room.url()).isEqualTo("https://api-demo.daily.co/w2pp2cf4kltgFACPKXmX");
		assertThat(room.createdAt()).hasToString("2019-01-26T09:01:22Z");
	}

	private static void isSampleWebhook(Webhook webhook) {
		assertThat(webhook.uuid()).isEqualTo("0b4e4c7c-5eaf-46fe-990b-a3752f5684f5");
		assertThat(webhook.eventTypes()).contains("recording.ready-to-download");
	}

	private static <T> Map.Entry<String, Consumer<String>> reads(String name, Class<T> type, Consumer<T> says) {
		return Map.entry(name, (text) -> says.accept(json.readValue(text, type)));
	}

	private static <T> Map.Entry<String, Consumer<String>> reads(String name, TypeReference<T> type, Consumer<T> says) {
		return Map.entry(name, (text) -> says.accept(json.readValue(text, type)));
	}

}
