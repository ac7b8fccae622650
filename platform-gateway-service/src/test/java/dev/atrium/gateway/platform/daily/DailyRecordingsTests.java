package dev.atrium.gateway.platform.daily;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import dev.atrium.events.EventIds;
import dev.atrium.events.EventIds.RecordingInstance;
import dev.atrium.events.recording.RecordingKind;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.PlatformException.Unauthorized;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.RecordingCatalog;
import dev.atrium.gateway.platform.RecordingCatalog.ListedRecording;
import dev.atrium.gateway.platform.RecordingCatalog.State;
import dev.atrium.gateway.platform.RecordingStarter;
import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.gateway.support.DailyApi;
import dev.atrium.gateway.support.DailyCallApi;
import dev.atrium.gateway.support.DailyHistoryApi;

import static dev.atrium.gateway.platform.daily.TestDaily.BUCKET;
import static dev.atrium.gateway.platform.daily.TestDaily.NO_BUCKET;
import static dev.atrium.gateway.support.Plans.MEETING;
import static org.assertj.core.api.Assertions.assertThat;

class DailyRecordingsTests {

	private static final String ROOM = "Team-Standup-" + MEETING;

	private static final long NEWEST = 1_700_000_000;

	@RegisterExtension
	static final WireMockExtension server = WireMockExtension.newInstance().build();

	private final DailyApi daily = new DailyApi(server);

	private final DailyCallApi call = new DailyCallApi(server);

	private final DailyHistoryApi history = new DailyHistoryApi(server);

	@Test
	void recordsTracksOnlyIntoOurBucket() {
		assertThat(TestDaily.at(server, NO_BUCKET).capability(RecordingStarter.class)).hasValueSatisfying(
				(starter) -> assertThat(starter.instances()).isEqualTo(Set.of(RecordingInstance.CLOUD)));
		assertThat(TestDaily.at(server, BUCKET).capability(RecordingStarter.class))
			.hasValueSatisfying((starter) -> assertThat(starter.instances())
				.isEqualTo(Set.of(RecordingInstance.CLOUD, RecordingInstance.RAW_TRACKS)));
	}

	@ParameterizedTest
	@CsvSource({ "CLOUD, cloud", "RAW_TRACKS, raw-tracks" })
	void startsRecordingUnderItsId(RecordingInstance instance, String type) {
		UUID id = EventIds.ofRecordingInstance(MEETING, instance);
		this.daily.startsRecordings();

		StepVerifier.create(starter().startRecording(ROOM, instance, id)).verifyComplete();

		this.daily.startedRecording(ROOM, type, id);
	}

	@Test
	void recordingThatRunsIsStarted() {
		this.call.isRecordedAlready();

		StepVerifier.create(starter().startRecording(ROOM, RecordingInstance.CLOUD, MEETING)).verifyComplete();
	}

	@Test
	void recordingOfAnEmptyRoomIsNotFound() {
		this.daily.startsRecordingAfterNotSeeingTheCall(1);

		StepVerifier.create(starter().startRecording(ROOM, RecordingInstance.CLOUD, MEETING))
			.verifyError(NotFound.class);
	}

	@ParameterizedTest
	@CsvSource({ "CLOUD, cloud", "RAW_TRACKS, raw-tracks" })
	void stopsRecordingByItsId(RecordingInstance instance, String type) {
		UUID id = EventIds.ofRecordingInstance(MEETING, instance);
		this.call.isRecorded();

		StepVerifier.create(starter().stopRecording(ROOM, instance, id)).verifyComplete();

		this.call.stoppedRecording(ROOM, type, id);
	}

	@Test
	void recordingThatDoesNotRunIsStopped() {
		this.call.isNotRecorded();

		StepVerifier.create(starter().stopRecording(ROOM, RecordingInstance.CLOUD, MEETING)).verifyComplete();
	}

	@Test
	void recordingInARoomThatIsGoneIsStopped() {
		this.daily.answersEverythingWith(404, "daily-error-404-room");

		StepVerifier.create(starter().stopRecording(ROOM, RecordingInstance.CLOUD, MEETING)).verifyComplete();
	}

	@Test
	void keyThatMayNotStopARecordingIsReported() {
		this.daily.answersEverythingWith(400, "daily-error-invalid-plan-type");

		StepVerifier.create(starter().stopRecording(ROOM, RecordingInstance.CLOUD, MEETING))
			.verifyError(Unauthorized.class);
	}

	@Test
	void listsRecordingsOfDailysSample() {
		this.history.hasJust("/recordings", "daily-recordings-list-response");

		StepVerifier.create(recordingsSince(Instant.EPOCH).collectList()).assertNext((recordings) -> {
			assertThat(recordings).extracting(ListedRecording::state)
				.containsExactly(State.IN_PROGRESS, State.FINISHED, State.FINISHED);
			assertThat(recordings.get(1)).isEqualTo(new ListedRecording("0cb313e1-211f-4be0-833d-8c7305b19902", null,
					State.FINISHED, RecordingKind.COMPOSED, Instant.ofEpochSecond(1548789650), 277.0,
					"mydomain/test-recording-room/277255707741,", List.of()));
		}).verifyComplete();
		assertThat(this.history.pagesOf("/recordings")).isEqualTo(1);
	}

	@Test
	void listsEveryPage() {
		this.history.hasRecordings(200, NEWEST);

		StepVerifier.create(recordingsSince(Instant.EPOCH).map(ListedRecording::providerRecordingId).collectList())
			.assertNext((ids) -> assertThat(ids).hasSize(200)
				.doesNotHaveDuplicates()
				.startsWith(DailyHistoryApi.id(0))
				.endsWith(DailyHistoryApi.id(199)))
			.verifyComplete();
		assertThat(this.history.pagesOf("/recordings")).isEqualTo(3);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 1", "50, 51, 1", "99, 100, 2", "150, 151, 2" })
	void listsNoPageThatIsOlderThanAskedFor(int seconds, int recordings, int pages) {
		this.history.hasRecordings(1000, NEWEST);

		StepVerifier.create(recordingsSince(Instant.ofEpochSecond(NEWEST - seconds)))
			.expectNextCount(recordings)
			.verifyComplete();
		assertThat(this.history.pagesOf("/recordings")).isEqualTo(pages);
	}

	@Test
	void listsOnlyPagesThatAreConsumed() {
		this.history.hasRecordings(1000, NEWEST);

		StepVerifier.create(recordingsSince(Instant.EPOCH), 100).expectNextCount(100).thenCancel().verify();
		assertThat(this.history.pagesOf("/recordings")).isEqualTo(1);
	}

	@Test
	void listThatFailsHalfwayFails() {
		this.history.hasRecordings(300, NEWEST);
		this.history.cannotList("/recordings", DailyHistoryApi.id(199));

		StepVerifier.create(recordingsSince(Instant.EPOCH)).expectNextCount(200).verifyError(Unavailable.class);
	}

	@Test
	void noRecordingsAreAnEmptyList() {
		this.daily.answersEverythingWith(404, "daily-error-404-room");

		StepVerifier.create(recordingsSince(Instant.EPOCH)).verifyComplete();
	}

	@Test
	void linkExpiresInSeconds() {
		this.daily.linksToRecordings();

		StepVerifier.create(platform().recordingLink("8c4d6f3e")).assertNext((link) -> {
			assertThat(link.url()).startsWith("https://daily-meeting-recordings.s3.us-west-2.amazonaws.com/")
				.endsWith("filename%3D%22api-demo%2Fhello%2F1548790973821.webm%22");
			assertThat(link.expiresAt()).isEqualTo(Instant.parse("2019-01-30T00:46:16Z"));
		}).verifyComplete();
		this.daily.linkedTo("8c4d6f3e");
	}

	@Test
	void textInThePlaceOfALinkIsARefusal() {
		this.history.linksToNothing();

		StepVerifier.create(platform().recordingLink("8c4d6f3e"))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(Rejected.class)
				.hasMessageContaining("Access to the bucket is not allowed"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 404 })
	void recordingIsGoneOnceDeleted(int status) {
		this.daily.answersEverythingWith(status, "daily-recording-delete-response");

		StepVerifier.create(platform().deleteRecording("0868d783")).verifyComplete();

		this.history.deletedRecording("0868d783");
	}

	private static RecordingStarter starter() {
		return TestDaily.capability(server, RecordingStarter.class);
	}

	private static Flux<ListedRecording> recordingsSince(Instant since) {
		return TestDaily.capability(server, RecordingCatalog.class).recordingsSince(since);
	}

	private static VideoPlatform platform() {
		return TestDaily.at(server).platform();
	}

}
