package dev.atrium.gateway.platform.whereby;

import java.time.Instant;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.RecordingCatalog;
import dev.atrium.gateway.platform.RecordingCatalog.ListedRecording;
import dev.atrium.gateway.platform.RecordingCatalog.State;
import dev.atrium.gateway.platform.RoomInventory;
import dev.atrium.gateway.platform.RoomInventory.ListedRoom;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.RoomSession.Visit;
import dev.atrium.gateway.support.WherebyHistoryApi;

import static dev.atrium.gateway.support.Plans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

class WherebyHistoryTests {

	private static final Instant NEWEST = Instant.parse("2026-05-12T16:42:49Z");

	@RegisterExtension
	static final WireMockExtension server = WireMockExtension.newInstance().build();

	private final WherebyHistoryApi history = new WherebyHistoryApi(server);

	@Test
	void listsRecordingsOfAllPagesThatAreYoungEnough() {
		this.history.hasRecordings(250, NEWEST);

		StepVerifier.create(recordingsSince(NEWEST.minusSeconds(150)).collectList()).assertNext((recordings) -> {
			assertThat(recordings).hasSize(151);
			assertThat(recordings.getLast().startedAt()).isEqualTo(NEWEST.minusSeconds(150));
		}).verifyComplete();
		this.history.askedForRecordingsNewestFirst();
		assertThat(this.history.pagesOf("/recordings")).isEqualTo(2);
	}

	@Test
	void recordingSaysItsRoomByItsFile() {
		this.history.hasRecordings(1, NEWEST);

		StepVerifier.create(recordingsSince(Instant.EPOCH)).assertNext((recording) -> {
			assertThat(recording.providerRecordingId()).isEqualTo(WherebyHistoryApi.id(0));
			assertThat(recording.roomName()).isEqualTo("a-room");
			assertThat(recording.state()).isEqualTo(State.FINISHED);
			assertThat(recording.durationSeconds()).isEqualTo(60.5);
			assertThat(recording.objectKey()).isEqualTo("a-room-" + NEWEST + ".mp4");
		}).verifyComplete();
	}

	@Test
	void recordingWhoseFileSaysNothingIsOfAnUnknownRoom() {
		this.history.hasJust("/recordings", "whereby-recordings-list-response");

		StepVerifier.create(recordingsSince(Instant.EPOCH)).assertNext((recording) -> {
			assertThat(recording.roomName()).isNull();
			assertThat(recording.startedAt()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
		}).verifyComplete();
	}

	@Test
	void listThatBreaksOffFails() {
		this.history.hasRecordings(101, NEWEST);
		this.history.cannotListRecordingsFrom("from 100");

		StepVerifier.create(recordingsSince(Instant.EPOCH)).expectNextCount(100).verifyError(Unavailable.class);
	}

	@Test
	void readsTheFilesOfOurBucketToo() {
		assertThat(RecordingFilename
			.parse("our/folder/speaker1-session2-0b1fbe30-2346-4681-85a5-f309f11e509f-2023-10-31T13:09:35Z.mp4"))
			.contains(new RecordingFilename("speaker1-session2-0b1fbe30-2346-4681-85a5-f309f11e509f",
					Instant.parse("2023-10-31T13:09:35Z")));
		assertThat(RecordingFilename.parse("a-room-2023-13-31T13:09:35Z.mkv"))
			.contains(new RecordingFilename("a-room", null));
	}

	@Test
	void listsEveryRoomOfOurs() {
		this.history.hasMeetings(101);

		StepVerifier.create(rooms().collectList()).assertNext((rooms) -> {
			assertThat(rooms).hasSize(101);
			assertThat(rooms.getLast().meetingDigits()).isEqualTo("9a3b000000000100");
			assertThat(rooms.getLast().room().meetingId()).isEqualTo("100");
			assertThat(rooms.getLast().createdAt()).isEqualTo(NEWEST);
		}).verifyComplete();
		assertThat(this.history.pagesOf("/meetings")).isEqualTo(2);
	}

	@Test
	void leavesOutRoomsOfOtherNames() {
		this.history.hasJust("/meetings", "whereby-meetings-list-response");

		StepVerifier.create(rooms()).verifyComplete();
	}

	@ParameterizedTest
	@CsvSource({ "hello", "room-prefix-793e9ec1-c686-423d-9043-9b7a10c553fd",
			"standup-1a3b5e6f70819203-793e9ec1-c686-423d-9043-9b7a10c553fd", "standup-9a3b5e6f70819203-q1w2e3",
			"standup-9A3B5E6F70819203-793e9ec1-c686-423d-9043-9b7a10c553fd" })
	void otherNamesSayNothingOfAMeeting(String name) {
		assertThat(WherebyRooms.meetingDigitsOf(name)).isNull();
	}

	@Test
	void knowsTheMeetingByTheNameThatItGaveTheRoom() {
		String name = WherebyRooms.namePrefix(aPlan()) + "793e9ec1-c686-423d-9043-9b7a10c553fd";

		assertThat(WherebyRooms.meetingDigitsOf(name)).isEqualTo("9a3b5e6f70819203");
	}

	@Test
	void listsSessionsOfAllPagesOldestFirst() {
		this.history.hasSessions(101, NEWEST);

		StepVerifier.create(sessions("a room").map(RoomSession::sessionId).collectList())
			.assertNext((sessions) -> assertThat(sessions).hasSize(101)
				.startsWith(WherebyHistoryApi.id(100))
				.endsWith(WherebyHistoryApi.id(0)))
			.verifyComplete();
		this.history.askedForSessionsOf("a room");
	}

	@Test
	void sessionHoldsAllWhoWereThereAndTellsBotsFromPeople() {
		this.history.hasSessions(1, NEWEST);
		this.history.hasParticipants(101);

		StepVerifier
			.create(sessions("a-room").flatMapIterable(RoomSession::visits).map(Visit::participant).collectList())
			.assertNext((participants) -> {
				assertThat(participants).hasSize(101);
				assertThat(participants.getFirst().sessionId()).isEqualTo(WherebyHistoryApi.id(0));
				assertThat(participants.getFirst().bot()).isFalse();
				assertThat(participants.getLast().bot()).isTrue();
			})
			.verifyComplete();
	}

	private static Flux<ListedRecording> recordingsSince(Instant since) {
		return TestWhereby.capability(server, RecordingCatalog.class).recordingsSince(since);
	}

	private static Flux<ListedRoom> rooms() {
		return TestWhereby.capability(server, RoomInventory.class).rooms();
	}

	private static Flux<RoomSession> sessions(String roomName) {
		return TestWhereby.at(server).platform().sessions(roomName);
	}

}
