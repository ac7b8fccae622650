package dev.atrium.gateway.recording;

import java.time.Instant;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;

import dev.atrium.events.EventIds;
import dev.atrium.events.EventIds.RecordingInstance;
import dev.atrium.events.conference.MeetingSessionEnded;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.events.conference.Participant;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.events.meeting.MeetingCreationFailed.Reason;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.events.meeting.RecordingStartRequested;
import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.gateway.support.DailyApi;
import dev.atrium.gateway.support.DailyCallApi;
import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.gateway.support.TestDriver;
import dev.atrium.gateway.support.WherebyApi;

import static dev.atrium.gateway.support.Plans.aRequest;
import static dev.atrium.gateway.support.TestDriver.eventually;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class RecordingStartIT {

	private final TestDriver driver;

	private DailyApi daily;

	private WherebyApi whereby;

	@Autowired
	RecordingStartIT(TestDriver driver) {
		this.driver = driver;
	}

	@BeforeEach
	void standIn(@InjectWireMock("daily") WireMockServer dailyServer,
			@InjectWireMock("whereby") WireMockServer wherebyServer) {
		this.daily = new DailyApi(dailyServer);
		this.whereby = new WherebyApi(wherebyServer);
		this.daily.createsRooms();
		this.daily.startsRecordings();
		this.whereby.createsMeetings();
	}

	@Test
	void secondParticipantStartsBothRecordingsUnderDerivedIds() {
		MeetingCreated meeting = aMeeting("daily", RecordingType.CLOUD, RecordingTrigger.AUTOMATIC_2ND_PARTICIPANT);

		join(meeting, "ada");
		nothingIsStarted(meeting);
		join(meeting, "bob");

		eventually().until(() -> starts(meeting) == 2);
		this.daily.startedRecording(meeting.providerRoomName(), "cloud",
				EventIds.ofRecordingInstance(meeting.meetingId(), RecordingInstance.CLOUD));
		this.daily.startedRecording(meeting.providerRoomName(), "raw-tracks",
				EventIds.ofRecordingInstance(meeting.meetingId(), RecordingInstance.RAW_TRACKS));
	}

	@Test
	void firstParticipantStartsAnAutomaticRecording() {
		MeetingCreated meeting = aMeeting("daily", RecordingType.CLOUD, RecordingTrigger.AUTOMATIC);

		join(meeting, "ada");

		eventually().until(() -> starts(meeting) == 2);
	}

	@Test
	void redeliveredAndFurtherParticipantsStartNothingTwice() {
		MeetingCreated meeting = aMeeting("daily", RecordingType.CLOUD, RecordingTrigger.AUTOMATIC);
		ProducerRecord<String, byte[]> record = join(meeting, "ada");
		eventually().until(() -> starts(meeting) == 2 && this.driver.openTasks(meeting.meetingId()) == 0);

		this.driver.sayAgain(record);
		join(meeting, "ada");
		join(meeting, "bob");

		this.driver.sayAndAwaitHandling(
				new MeetingStarted(meeting.platform(), meeting.providerRoomName(), null, Instant.now()));
		assertThat(this.driver.tasks(meeting.meetingId())).isEqualTo(3);
		assertThat(starts(meeting)).isEqualTo(2);
	}

	@Test
	void roomThatFillsAgainIsRecordedAgain() {
		MeetingCreated meeting = aMeeting("daily", RecordingType.CLOUD, RecordingTrigger.AUTOMATIC);
		join(meeting, "ada");
		eventually().until(() -> starts(meeting) == 2 && this.driver.openTasks(meeting.meetingId()) == 0);

		leave(meeting, "ada");
		join(meeting, "ada again");

		eventually().until(() -> starts(meeting) == 4);
	}

	@Test
	void participantWhoseEndWasLostCountsNoMoreAfterTheSession() {
		MeetingCreated meeting = aMeeting("daily", RecordingType.CLOUD, RecordingTrigger.AUTOMATIC_2ND_PARTICIPANT);
		join(meeting, "ada");
		this.driver.say(new MeetingSessionEnded("daily", meeting.providerRoomName(), null, Instant.now()));

		join(meeting, "bob");

		nothingIsStarted(meeting);
	}

	@Test
	void participantWhoLeftBeforeJoiningWasToldDoesNotCount() {
		MeetingCreated meeting = aMeeting("daily", RecordingType.CLOUD, RecordingTrigger.AUTOMATIC);
		leave(meeting, "ada");

		join(meeting, "ada");

		nothingIsStarted(meeting);
	}

	@Test
	void botsDoNotCount() {
		MeetingCreated meeting = aMeeting("daily", RecordingType.CLOUD, RecordingTrigger.AUTOMATIC);

		this.driver.say(new ParticipantJoined("daily", meeting.providerRoomName(),
				new Participant("recorder", null, null, "recorder", true), Instant.now()));

		nothingIsStarted(meeting);
	}

	@ParameterizedTest
	@CsvSource({ "CLOUD, NONE", "CLOUD, PROMPT", "LOCAL, AUTOMATIC", "NONE, AUTOMATIC" })
	void otherMeetingsAreNotRecordedByTheServer(RecordingType type, RecordingTrigger trigger) {
		MeetingCreated meeting = aMeeting("daily", type, trigger);

		join(meeting, "ada");
		join(meeting, "bob");

		nothingIsStarted(meeting);
	}

	@Test
	void wherebyIsLeftToItsOwnTrigger() {
		MeetingCreated meeting = aMeeting("whereby", RecordingType.CLOUD, RecordingTrigger.AUTOMATIC);

		join(meeting, "ada");

		nothingIsStarted(meeting);
	}

	@Test
	void startIsTriedUntilDailySeesTheCall() {
		this.daily.startsRecordingAfterNotSeeingTheCall(3);
		MeetingCreated meeting = aMeeting("daily", RecordingType.CLOUD, RecordingTrigger.AUTOMATIC);

		join(meeting, "ada");

		eventually().until(
				() -> this.driver.tasks(meeting.meetingId()) == 3 && this.driver.openTasks(meeting.meetingId()) == 0);
		assertThat(starts(meeting)).isGreaterThan(3);
	}

	@Test
	void recordingThatRunsAlreadyIsDone(@InjectWireMock("daily") WireMockServer dailyServer) {
		new DailyCallApi(dailyServer).isRecordedAlready();
		MeetingCreated meeting = aMeeting("daily", RecordingType.CLOUD, RecordingTrigger.AUTOMATIC);

		join(meeting, "ada");

		eventually().until(
				() -> this.driver.tasks(meeting.meetingId()) == 3 && this.driver.openTasks(meeting.meetingId()) == 0);
		assertThat(starts(meeting)).isEqualTo(2);
	}

	@Test
	@DisplayName("ML-16: a recording that is asked for is started once, whatever the trigger")
	void askedForRecordingIsStartedOnce() {
		MeetingCreated meeting = aMeeting("daily", RecordingType.CLOUD, RecordingTrigger.PROMPT);

		ProducerRecord<String, byte[]> record = order(meeting, RecordingInstance.CLOUD);
		eventually().until(() -> starts(meeting) == 1 && this.driver.openTasks(meeting.meetingId()) == 0);
		this.driver.sayAgain(record);

		nothingMoreIsStarted(meeting, 1);
		this.daily.startedRecording(meeting.providerRoomName(), "cloud",
				EventIds.ofRecordingInstance(meeting.meetingId(), RecordingInstance.CLOUD));
	}

	@ParameterizedTest
	@CsvSource({ "daily, LOCAL", "daily, NONE", "whereby, CLOUD" })
	@DisplayName("W-06: a recording that the meeting or its platform does not provide for is not started")
	void recordingThatIsNotProvidedForIsNotStarted(String platform, RecordingType type) {
		MeetingCreated meeting = aMeeting(platform, type, RecordingTrigger.PROMPT);

		order(meeting, RecordingInstance.CLOUD);

		nothingMoreIsStarted(meeting, 0);
	}

	private ProducerRecord<String, byte[]> order(MeetingCreated meeting, RecordingInstance instance) {
		return this.driver.say(new RecordingStartRequested(meeting.meetingId(), instance, Instant.now()));
	}

	// The same partition as the order's: what is handled after it shows that it was.
	private void nothingMoreIsStarted(MeetingCreated meeting, int started) {
		this.driver.sayAndAwaitHandling(
				new MeetingCreationFailed(meeting.meetingId(), meeting.platform(), Reason.REJECTED, "", Instant.now()));
		assertThat(this.driver.recordingTasks(meeting.meetingId())).isEqualTo(started);
	}

	private MeetingCreated aMeeting(String platform, RecordingType type, RecordingTrigger trigger) {
		MeetingRequested request = aRequest(platform, type, trigger);
		this.driver.say(request);
		return this.driver.await(MeetingCreated.class, request.meetingId());
	}

	private ProducerRecord<String, byte[]> join(MeetingCreated meeting, String session) {
		return this.driver
			.say(new ParticipantJoined(meeting.platform(), meeting.providerRoomName(), person(session), Instant.now()));
	}

	private void leave(MeetingCreated meeting, String session) {
		this.driver
			.say(new ParticipantLeft(meeting.platform(), meeting.providerRoomName(), person(session), Instant.now()));
	}

	private void nothingIsStarted(MeetingCreated meeting) {
		this.driver.sayAndAwaitHandling(
				new MeetingStarted(meeting.platform(), meeting.providerRoomName(), null, Instant.now()));
		assertThat(this.driver.recordingTasks(meeting.meetingId())).isZero();
	}

	private int starts(MeetingCreated meeting) {
		return this.daily.recordingStartsIn(meeting.providerRoomName());
	}

	private static Participant person(String session) {
		return new Participant(session, null, session, "visitor", false);
	}

}
