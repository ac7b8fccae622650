package dev.atrium.gateway.provisioning;

import java.time.Duration;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.micrometer.core.instrument.MeterRegistry;
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
import static dev.atrium.gateway.support.Plans.tail;
import static dev.atrium.gateway.support.TestDriver.eventually;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class MeetingCreationIT {

	private final TestDriver driver;

	private final MeterRegistry meters;

	private DailyApi daily;

	private WherebyApi whereby;

	@Autowired
	MeetingCreationIT(TestDriver driver, MeterRegistry meters) {
		this.driver = driver;
		this.meters = meters;
	}

	@BeforeEach
	void standIn(@InjectWireMock("daily") WireMockServer dailyServer,
			@InjectWireMock("whereby") WireMockServer wherebyServer) {
		this.daily = new DailyApi(dailyServer);
		this.whereby = new WherebyApi(wherebyServer);
	}

	@Test
	void requestedMeetingIsCreatedAtDaily() {
		MeetingRequested request = aRequest("daily");
		this.daily.createsRooms();

		this.driver.say(request);

		MeetingCreated created = this.driver.await(MeetingCreated.class, request.meetingId());
		String room = "team-standup-" + request.meetingId();
		assertThat(created.platform()).isEqualTo("daily");
		assertThat(created.providerRoomName()).isEqualTo(room);
		assertThat(created.roomUrl()).isEqualTo("https://api-demo.daily.co/" + room);
		assertThat(created.hostRoomUrl()).isNull();
		assertThat(created.endsAt()).isEqualTo(request.endsAt());
		assertThat(this.daily.creationsOf(room)).isEqualTo(1);
		assertThat(this.whereby.creationsOf(tail(request))).isZero();
	}

	@Test
	void requestedMeetingIsCreatedAtWhereby() {
		MeetingRequested request = aRequest("whereby");
		this.whereby.createsMeetings();

		this.driver.say(request);

		MeetingCreated created = this.driver.await(MeetingCreated.class, request.meetingId());
		assertThat(created.platform()).isEqualTo("whereby");
		assertThat(created.providerMeetingId()).isEqualTo("87673375");
		assertThat(created.providerRoomName()).startsWith("team-standup-" + tail(request));
		assertThat(created.hostRoomUrl()).contains("roomKey=");
		assertThat(this.whereby.creationsOf(tail(request))).isEqualTo(1);
		assertThat(this.whereby.lookupsOf(tail(request))).isZero();
		assertThat(this.daily.creationsOf(request.meetingId().toString())).isZero();
	}

	@Test
	void redeliveredMeetingRequestCreatesOneProviderRoom() {
		MeetingRequested request = aRequest("daily");
		this.daily.createsRooms();

		ProducerRecord<String, byte[]> record = this.driver.say(request);
		for (int i = 0; i < 5; i++) {
			this.driver.sayAgain(record);
		}
		this.driver.await(MeetingCreated.class, request.meetingId());
		this.driver.say(request);
		this.driver.say(new MeetingEndRequested(request.meetingId(), Cause.OWNER, request.requestedAt()));
		this.daily.deletesRooms();

		// The topic keeps the order, so by now all requests have been taken down.
		this.driver.await(MeetingEnded.class, request.meetingId());
		assertThat(this.driver.heard(MeetingCreated.class, request.meetingId())).hasSize(1);
		assertThat(this.daily.creationsOf(request.meetingId().toString())).isEqualTo(1);
	}

	@Test
	void providerThatRecoversIsAskedAgain() {
		MeetingRequested request = aRequest("daily");
		this.daily.createsRoomAfterFailures(3);

		this.driver.say(request);

		this.driver.await(MeetingCreated.class, request.meetingId());
		assertThat(this.daily.creationsOf(request.meetingId().toString())).isEqualTo(4);
		assertThat(this.driver.heard(MeetingCreationFailed.class, request.meetingId())).isEmpty();
	}

	@Test
	void providerThatStaysDownFailsTheMeetingWhenPatienceEnds() {
		MeetingRequested request = aRequest("daily");
		this.daily.answersEverythingWith(503);

		this.driver.say(request);

		MeetingCreationFailed failed = this.driver.await(MeetingCreationFailed.class, request.meetingId());
		assertThat(failed.reason()).isEqualTo(Reason.UNAVAILABLE);
		assertThat(failed.detail()).isEqualTo("Daily answered 503");
		assertThat(Duration.between(request.requestedAt(), failed.failedAt())).isBetween(Duration.ofSeconds(3),
				Duration.ofSeconds(30));
		assertThat(this.driver.openTasks(request.meetingId())).isZero();
	}

	@Test
	void refusedMeetingFailsAtOnce() {
		MeetingRequested request = aRequest("daily");
		this.daily.refusesRoomName();

		this.driver.say(request);

		MeetingCreationFailed failed = this.driver.await(MeetingCreationFailed.class, request.meetingId());
		assertThat(failed.reason()).isEqualTo(Reason.REJECTED);
		assertThat(failed.detail()).contains("contains invalid characters");
		assertThat(this.daily.creationsOf(request.meetingId().toString())).isEqualTo(1);
	}

	@Test
	void keyThatIsNotAcceptedFailsAtOnce() {
		MeetingRequested request = aRequest("whereby");
		this.whereby.answersEverythingWith(401, "whereby-error-401-invalid-token");

		this.driver.say(request);

		MeetingCreationFailed failed = this.driver.await(MeetingCreationFailed.class, request.meetingId());
		assertThat(failed.reason()).isEqualTo(Reason.UNAUTHORIZED);
		assertThat(failed.detail()).doesNotContain(WherebyApi.API_KEY);
		eventually().until(() -> this.meters.find("atrium.provider.task")
			.tags("platform", "whereby", "kind", "create_meeting", "outcome", "unauthorized")
			.timer() != null);
		assertThat(this.whereby.creationsOf(tail(request))).isEqualTo(1);
	}

	@Test
	void meetingOnAPlatformThatIsNotConfiguredFailsWithoutACall() {
		MeetingRequested request = aRequest("jitsi");

		this.driver.say(request);

		MeetingCreationFailed failed = this.driver.await(MeetingCreationFailed.class, request.meetingId());
		assertThat(failed.reason()).isEqualTo(Reason.PLATFORM_NOT_CONFIGURED);
		assertThat(failed.detail()).isEqualTo("The video platform 'jitsi' is not configured here");
	}

	@Test
	void endedMeetingsRoomIsClosed() {
		MeetingRequested request = aRequest("whereby");
		this.whereby.createsMeetings();
		this.whereby.deletesMeetings();
		this.driver.say(request);
		this.driver.await(MeetingCreated.class, request.meetingId());

		this.driver.say(new MeetingEndRequested(request.meetingId(), Cause.EVERYBODY_LEFT, request.requestedAt()));

		MeetingEnded ended = this.driver.await(MeetingEnded.class, request.meetingId());
		assertThat(ended.platform()).isEqualTo("whereby");
		this.whereby.deletedMeeting("87673375");
	}

	@Test
	void meetingThatShallEndBeforeItIsCreatedEndsAfterwards() {
		MeetingRequested request = aRequest("daily");
		this.daily.createsRoomAfterFailures(3);
		this.daily.deletesRooms();

		this.driver.say(request);
		this.driver.say(new MeetingEndRequested(request.meetingId(), Cause.OWNER, request.requestedAt()));

		this.driver.await(MeetingEnded.class, request.meetingId());
		assertThat(this.driver.heard(MeetingCreated.class, request.meetingId())).hasSize(1);
		assertThat(this.daily.deletionsOf(request.meetingId().toString())).isEqualTo(1);
	}

	@Test
	void endIsTriedUntilTheProviderListens() {
		MeetingRequested request = aRequest("daily");
		this.daily.createsRooms();
		this.driver.say(request);
		this.driver.await(MeetingCreated.class, request.meetingId());
		this.daily.answersEverythingWith(500);

		this.driver.say(new MeetingEndRequested(request.meetingId(), Cause.OWNER, request.requestedAt()));
		eventually().until(() -> this.daily.deletionsOf(request.meetingId().toString()) > 2);
		this.daily.deletesRooms();

		this.driver.await(MeetingEnded.class, request.meetingId());
	}

	@Test
	void traceOfTheRequestGoesOnInTheAnswer() {
		MeetingRequested request = aRequest("daily");
		this.daily.createsRooms();
		String trace = "0af7651916cd43dd8448eb211c80319c";

		this.driver.sayInTrace(request, "00-" + trace + "-b7ad6b7169203331-01");

		this.driver.await(MeetingCreated.class, request.meetingId());
		assertThat(this.driver.traceOf(MeetingCreated.class, request.meetingId())).contains(trace);
		assertThat(this.daily.traceOfCreation(request.meetingId().toString())).contains(trace);
	}

	@Test
	void endOfAnUnknownMeetingChangesNothing() {
		UUID unknown = aRequest("daily").meetingId();
		MeetingRequested next = aRequest("jitsi");

		this.driver.say(new MeetingEndRequested(unknown, Cause.OWNER, next.requestedAt()));
		this.driver.say(next);

		this.driver.await(MeetingCreationFailed.class, next.meetingId());
		assertThat(this.driver.heard(MeetingEnded.class, unknown)).isEmpty();
		assertThat(this.driver.tasks(unknown)).isZero();
	}

}
