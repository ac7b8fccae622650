package dev.atrium.gateway.provisioning;

import java.time.Duration;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;

import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.events.meeting.MeetingCreationFailed.Reason;
import dev.atrium.events.meeting.MeetingEndRequested;
import dev.atrium.events.meeting.MeetingEndRequested.Cause;
import dev.atrium.events.meeting.MeetingEnded;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.gateway.support.DailyApi;
import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.gateway.support.TestDriver;
import dev.atrium.gateway.support.WherebyApi;

import static dev.atrium.gateway.support.Plans.aRequest;
import static dev.atrium.gateway.support.TestDriver.eventually;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class MeetingCreationIT {

	private final TestDriver driver;

	private DailyApi daily;

	private WherebyApi whereby;

	@Autowired
	MeetingCreationIT(TestDriver driver) {
		this.driver = driver;
	}

	@BeforeEach
	void standIn(@InjectWireMock("daily") WireMockServer dailyServer,
			@InjectWireMock("whereby") WireMockServer wherebyServer) {
		daily = new DailyApi(dailyServer);
		whereby = new WherebyApi(wherebyServer);
	}

	@Test
	void requestedMeetingIsCreatedAtDaily() {
		MeetingRequested request = aRequest("daily");
		daily.createsRooms();

		driver.say(request);

		MeetingCreated created = driver.await(MeetingCreated.class, request.meetingId());
		String room = "team-standup-" + request.meetingId();
		assertThat(created.platform()).isEqualTo("daily");
		assertThat(created.providerRoomName()).isEqualTo(room);
		assertThat(created.roomUrl()).isEqualTo("https://api-demo.daily.co/" + room);
		assertThat(created.hostRoomUrl()).isNull();
		assertThat(created.endsAt()).isEqualTo(request.endsAt());
		assertThat(daily.creationsOf(room)).isEqualTo(1);
		assertThat(whereby.creationsOf(tail(request))).isZero();
	}

	@Test
	void requestedMeetingIsCreatedAtWhereby() {
		MeetingRequested request = aRequest("whereby");
		whereby.createsMeetings();

		driver.say(request);

		MeetingCreated created = driver.await(MeetingCreated.class, request.meetingId());
		assertThat(created.platform()).isEqualTo("whereby");
		assertThat(created.providerMeetingId()).isEqualTo("87673375");
		assertThat(created.providerRoomName()).startsWith("team-standup-" + tail(request));
		assertThat(created.hostRoomUrl()).contains("roomKey=");
		assertThat(whereby.creationsOf(tail(request))).isEqualTo(1);
		assertThat(whereby.lookupsOf(tail(request))).isZero();
		assertThat(daily.creationsOf(request.meetingId().toString())).isZero();
	}

	@Test
	void redeliveredMeetingRequestCreatesOneProviderRoom() {
		MeetingRequested request = aRequest("daily");
		daily.createsRooms();

		ProducerRecord<String, byte[]> record = driver.say(request);
		for (int i = 0; i < 5; i++) {
			driver.sayAgain(record);
		}
		driver.await(MeetingCreated.class, request.meetingId());
		driver.say(request);
		driver.say(new MeetingEndRequested(request.meetingId(), Cause.OWNER, request.requestedAt()));
		daily.deletesRooms();

		// The topic keeps the order, so by now all requests have been taken down.
		driver.await(MeetingEnded.class, request.meetingId());
		assertThat(driver.heard(MeetingCreated.class, request.meetingId())).hasSize(1);
		assertThat(daily.creationsOf(request.meetingId().toString())).isEqualTo(1);
	}

	@Test
	void providerThatRecoversIsAskedAgain() {
		MeetingRequested request = aRequest("daily");
		daily.createsRoomAfterFailures(3);

		driver.say(request);

		driver.await(MeetingCreated.class, request.meetingId());
		assertThat(daily.creationsOf(request.meetingId().toString())).isEqualTo(4);
		assertThat(driver.heard(MeetingCreationFailed.class, request.meetingId())).isEmpty();
	}

	@Test
	void providerThatStaysDownFailsTheMeetingWhenPatienceEnds() {
		MeetingRequested request = aRequest("daily");
		daily.answersEverythingWith(503);

		driver.say(request);

		MeetingCreationFailed failed = driver.await(MeetingCreationFailed.class, request.meetingId());
		assertThat(failed.reason()).isEqualTo(Reason.UNAVAILABLE);
		assertThat(failed.detail()).isEqualTo("Daily answered 503");
		assertThat(Duration.between(request.requestedAt(), failed.failedAt())).isBetween(Duration.ofSeconds(3),
				Duration.ofSeconds(10));
		assertThat(driver.openTasks(request.meetingId())).isZero();
	}

	@Test
	void refusedMeetingFailsAtOnce() {
		MeetingRequested request = aRequest("daily");
		daily.refusesRoomName();

		driver.say(request);

		MeetingCreationFailed failed = driver.await(MeetingCreationFailed.class, request.meetingId());
		assertThat(failed.reason()).isEqualTo(Reason.REJECTED);
		assertThat(failed.detail()).contains("contains invalid characters");
		assertThat(daily.creationsOf(request.meetingId().toString())).isEqualTo(1);
	}

	@Test
	void keyThatIsNotAcceptedFailsAtOnce() {
		MeetingRequested request = aRequest("whereby");
		whereby.answersEverythingWith(401, "whereby-error-401-invalid-token");

		driver.say(request);

		MeetingCreationFailed failed = driver.await(MeetingCreationFailed.class, request.meetingId());
		assertThat(failed.reason()).isEqualTo(Reason.UNAUTHORIZED);
		assertThat(failed.detail()).doesNotContain(WherebyApi.API_KEY);
		assertThat(whereby.creationsOf(tail(request))).isEqualTo(1);
	}

	@Test
	void meetingOnAPlatformThatIsNotConfiguredFailsWithoutACall() {
		MeetingRequested request = aRequest("jitsi");

		driver.say(request);

		MeetingCreationFailed failed = driver.await(MeetingCreationFailed.class, request.meetingId());
		assertThat(failed.reason()).isEqualTo(Reason.PLATFORM_NOT_CONFIGURED);
		assertThat(failed.detail()).isEqualTo("The video platform 'jitsi' is not configured here");
	}

	@Test
	void platformThatHangsDelaysNoMeetingOnTheOther() {
		whereby.hangs();
		daily.createsRooms();
		for (int i = 0; i < 40; i++) {
			driver.say(aRequest("whereby"));
		}
		MeetingRequested request = aRequest("daily");

		driver.say(request);

		MeetingCreated created = driver.await(MeetingCreated.class, request.meetingId());
		assertThat(Duration.between(request.requestedAt(), created.createdAt())).isLessThan(Duration.ofSeconds(1));
	}

	@Test
	void endedMeetingsRoomIsClosed() {
		MeetingRequested request = aRequest("whereby");
		whereby.createsMeetings();
		whereby.deletesMeetings();
		driver.say(request);
		driver.await(MeetingCreated.class, request.meetingId());

		driver.say(new MeetingEndRequested(request.meetingId(), Cause.EVERYBODY_LEFT, request.requestedAt()));

		MeetingEnded ended = driver.await(MeetingEnded.class, request.meetingId());
		assertThat(ended.platform()).isEqualTo("whereby");
		whereby.deletedMeeting("87673375");
	}

	@Test
	void meetingThatShallEndBeforeItIsCreatedEndsAfterwards() {
		MeetingRequested request = aRequest("daily");
		daily.createsRoomAfterFailures(3);
		daily.deletesRooms();

		driver.say(request);
		driver.say(new MeetingEndRequested(request.meetingId(), Cause.OWNER, request.requestedAt()));

		driver.await(MeetingEnded.class, request.meetingId());
		assertThat(driver.heard(MeetingCreated.class, request.meetingId())).hasSize(1);
		assertThat(daily.deletionsOf(request.meetingId().toString())).isEqualTo(1);
	}

	@Test
	void endIsTriedUntilTheProviderListens() {
		MeetingRequested request = aRequest("daily");
		daily.createsRooms();
		driver.say(request);
		driver.await(MeetingCreated.class, request.meetingId());
		daily.answersEverythingWith(500);

		driver.say(new MeetingEndRequested(request.meetingId(), Cause.OWNER, request.requestedAt()));
		eventually().until(() -> daily.deletionsOf(request.meetingId().toString()) > 2);
		daily.deletesRooms();

		driver.await(MeetingEnded.class, request.meetingId());
	}

	@Test
	void traceOfTheRequestGoesOnInTheAnswer() {
		MeetingRequested request = aRequest("daily");
		daily.createsRooms();
		String trace = "0af7651916cd43dd8448eb211c80319c";

		driver.sayInTrace(request, "00-" + trace + "-b7ad6b7169203331-01");

		driver.await(MeetingCreated.class, request.meetingId());
		assertThat(driver.traceOf(MeetingCreated.class, request.meetingId())).contains(trace);
		assertThat(daily.traceOfCreation(request.meetingId().toString())).contains(trace);
	}

	@Test
	void endOfAnUnknownMeetingChangesNothing() {
		UUID unknown = aRequest("daily").meetingId();
		MeetingRequested next = aRequest("jitsi");

		driver.say(new MeetingEndRequested(unknown, Cause.OWNER, next.requestedAt()));
		driver.say(next);

		driver.await(MeetingCreationFailed.class, next.meetingId());
		assertThat(driver.heard(MeetingEnded.class, unknown)).isEmpty();
		assertThat(driver.tasks(unknown)).isZero();
	}

	private static String tail(MeetingRequested request) {
		String digits = request.meetingId().toString().replace("-", "");
		return digits.substring(digits.length() - 16);
	}

}
