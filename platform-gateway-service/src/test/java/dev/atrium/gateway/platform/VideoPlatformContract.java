package dev.atrium.gateway.platform;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.PlatformException.Unauthorized;
import dev.atrium.gateway.platform.PlatformException.Unavailable;

import static dev.atrium.gateway.support.Plans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the gateway relies on at every provider.
 */
public abstract class VideoPlatformContract {

	/** When the younger of two sessions began; the other one an hour before. */
	protected static final Instant NEWEST_SESSION = Instant.parse("2026-03-24T14:50:59Z");

	/** The provider, at which nothing has happened yet. */
	protected abstract VideoPlatform platform();

	/** Lets the provider do what it is asked for. */
	protected abstract void works();

	/** Lets it make the first room and break the connection in the place of an answer. */
	protected abstract void losesTheAnswerToACreation();

	/**
	 * Gives it two sessions in a room, {@code item-0} and before that {@code item-1}.
	 */
	protected abstract void hasTwoSessionsIn(String roomName);

	/** Lets it refuse our key. */
	protected abstract void refusesTheKey();

	/** Lets it answer nothing of use. */
	protected abstract void isDown();

	/** Lets it understand and refuse what it is asked for. */
	protected abstract void refusesRequests();

	@BeforeEach
	void work() {
		works();
	}

	@Test
	void createsARoomToBeJoined() {
		StepVerifier.create(platform().createMeeting(aPlan())).assertNext((room) -> {
			assertThat(room.name()).isNotBlank().doesNotStartWith("/");
			assertThat(room.url()).startsWith("https://").endsWith("/" + room.name());
			assertThat(room.meetingId()).isNotBlank();
		}).verifyComplete();
	}

	@Test
	void findsTheRoomAgain() {
		VideoPlatform platform = platform();

		StepVerifier.create(platform.createMeeting(aPlan()).then(Mono.defer(() -> platform.findMeeting(aPlan()))))
			.assertNext((room) -> assertThat(room.url()).startsWith("https://").endsWith("/" + room.name()))
			.verifyComplete();
	}

	@Test
	void findsNothingBeforeACreation() {
		StepVerifier.create(platform().findMeeting(aPlan())).verifyComplete();
	}

	@Test
	void roomWhoseCreationWasAnsweredToNobodyIsFound() {
		losesTheAnswerToACreation();
		VideoPlatform platform = platform();

		StepVerifier
			.create(platform.createMeeting(aPlan())
				.onErrorResume(Unavailable.class, (ex) -> platform.findMeeting(aPlan())))
			.assertNext((room) -> assertThat(room.name()).isNotBlank())
			.verifyComplete();
	}

	@Test
	void endedRoomIsGone() {
		VideoPlatform platform = platform();

		StepVerifier
			.create(platform.createMeeting(aPlan())
				.flatMap(platform::endMeeting)
				.then(Mono.defer(() -> platform.findMeeting(aPlan()))))
			.verifyComplete();
	}

	@Test
	void roomMayBeEndedTwice() {
		VideoPlatform platform = platform();

		StepVerifier
			.create(platform.createMeeting(aPlan())
				.flatMap((room) -> platform.endMeeting(room).then(Mono.defer(() -> platform.endMeeting(room)))))
			.verifyComplete();
	}

	@Test
	void linksToARecording() {
		StepVerifier.create(platform().recordingLink("recording-1")).assertNext((link) -> {
			assertThat(link.url()).startsWith("https://");
			assertThat(link.expiresAt()).isAfter(Instant.parse("2019-01-01T00:00:00Z"))
				.isBefore(Instant.parse("2100-01-01T00:00:00Z"));
		}).verifyComplete();
	}

	@Test
	void recordingMayBeDeletedTwice() {
		VideoPlatform platform = platform();

		StepVerifier.create(platform.deleteRecording("recording-1")).verifyComplete();
		StepVerifier.create(platform.deleteRecording("recording-1")).verifyComplete();
	}

	@Test
	void listsSessionsOldestFirst() {
		hasTwoSessionsIn("a-room");

		StepVerifier.create(platform().sessions("a-room").collectList()).assertNext((sessions) -> {
			assertThat(sessions).extracting(RoomSession::sessionId).containsExactly("item-1", "item-0");
			assertThat(sessions).extracting(RoomSession::startedAt)
				.containsExactly(NEWEST_SESSION.minusSeconds(3600), NEWEST_SESSION);
			assertThat(sessions).extracting(RoomSession::roomName).containsOnly("a-room");
		}).verifyComplete();
	}

	@Test
	void roomThatNobodyWasInHasNoSessions() {
		StepVerifier.create(platform().sessions("unknown")).verifyComplete();
	}

	@Test
	void acceptedKeyIsVerified() {
		StepVerifier.create(platform().verifyConfiguration()).verifyComplete();
	}

	@ParameterizedTest
	@MethodSource("calls")
	void refusedKeyIsUnauthorized(Function<VideoPlatform, Publisher<?>> call) {
		refusesTheKey();

		StepVerifier.create(Flux.from(call.apply(platform()))).verifyError(Unauthorized.class);
	}

	@ParameterizedTest
	@MethodSource("calls")
	void providerThatIsDownIsUnavailable(Function<VideoPlatform, Publisher<?>> call) {
		isDown();

		StepVerifier.create(Flux.from(call.apply(platform()))).verifyError(Unavailable.class);
	}

	@ParameterizedTest
	@MethodSource("calls")
	void refusalIsRejected(Function<VideoPlatform, Publisher<?>> call) {
		refusesRequests();

		StepVerifier.create(Flux.from(call.apply(platform()))).verifyError(Rejected.class);
	}

	static Stream<Named<Function<VideoPlatform, Publisher<?>>>> calls() {
		ProviderRoom room = new ProviderRoom("1", "a-room", "https://example.com/a-room", null);
		return Stream.of(Named.of("create", (platform) -> platform.createMeeting(aPlan())),
				Named.of("find", (platform) -> platform.findMeeting(aPlan())),
				Named.of("end", (platform) -> platform.endMeeting(room)),
				Named.of("sessions", (platform) -> platform.sessions("a-room")),
				Named.of("link", (platform) -> platform.recordingLink("recording-1")),
				Named.of("delete recording", (platform) -> platform.deleteRecording("recording-1")),
				Named.of("verify", VideoPlatform::verifyConfiguration));
	}

}
