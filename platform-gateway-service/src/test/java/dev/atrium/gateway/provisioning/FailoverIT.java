package dev.atrium.gateway.provisioning;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.AfterEach;
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
class FailoverIT {

	private final TestDriver driver;

	private final CircuitBreaker dailyBreaker;

	private DailyApi daily;

	private WherebyApi whereby;

	@Autowired
	FailoverIT(TestDriver driver, CircuitBreakerRegistry breakers) {
		this.driver = driver;
		this.dailyBreaker = breakers.circuitBreaker("daily");
	}

	@BeforeEach
	void standIn(@InjectWireMock("daily") WireMockServer dailyServer,
			@InjectWireMock("whereby") WireMockServer wherebyServer) {
		this.daily = new DailyApi(dailyServer);
		this.whereby = new WherebyApi(wherebyServer);
		this.whereby.createsMeetings();
	}

	@AfterEach
	void breakerCloses() {
		this.dailyBreaker.reset();
	}

	@Test
	void meetingIsHeldElsewhereAndSaysSo() {
		MeetingRequested request = aRequest("daily", "whereby");
		this.daily.answersEverythingWith(503);

		this.driver.say(request);

		MeetingCreated created = this.driver.await(MeetingCreated.class, request.meetingId());
		assertThat(created.platform()).isEqualTo("whereby");
		assertThat(created.requestedPlatform()).isEqualTo("daily");
		assertThat(created.roomUrl()).contains("whereby.com");
		assertThat(this.driver.heard(MeetingCreationFailed.class, request.meetingId())).isEmpty();
	}

	@Test
	void platformThatAnswersKeepsItsMeeting() {
		MeetingRequested request = aRequest("daily", "whereby");
		this.daily.createsRooms();

		this.driver.say(request);

		MeetingCreated created = this.driver.await(MeetingCreated.class, request.meetingId());
		assertThat(created.platform()).isEqualTo("daily");
		assertThat(created.requestedPlatform()).isNull();
		assertThat(this.driver.tasks(request.meetingId())).isEqualTo(1);
		assertThat(this.whereby.creationsOf(tail(request))).isZero();
	}

	@Test
	void roomWhoseAnswerComesTooLateIsRemoved() {
		MeetingRequested request = aRequest("daily", "whereby");
		this.daily.createsRoomThatShowsLate(request.meetingId().toString(), 0);

		this.driver.say(request);

		assertThat(this.driver.await(MeetingCreated.class, request.meetingId()).platform()).isEqualTo("whereby");
		eventually().until(() -> this.driver.openTasks(request.meetingId()) == 0);
		assertThat(this.daily.deletionsOf(request.meetingId().toString())).isEqualTo(1);
		assertThat(this.driver.heard(MeetingCreated.class, request.meetingId())).hasSize(1);
	}

	@Test
	void roomThatAppearsLongAfterItWasGivenUpIsRemoved() {
		MeetingRequested request = aRequest("daily", "whereby");
		this.daily.createsRoomThatShowsLate(request.meetingId().toString(), 4);

		this.driver.say(request);

		eventually().until(() -> this.daily.deletionsOf(request.meetingId().toString()) == 1);
		eventually().until(() -> this.driver.openTasks(request.meetingId()) == 0);
		assertThat(this.driver.heard(MeetingCreated.class, request.meetingId())).extracting(MeetingCreated::platform)
			.containsExactly("whereby");
	}

	@Test
	void platformKnownToBeDownIsNotAskedForTheRoom() {
		MeetingRequested request = aRequest("daily", "whereby");
		this.daily.hasNoRoom();
		this.dailyBreaker.transitionToForcedOpenState();

		this.driver.say(request);

		assertThat(this.driver.await(MeetingCreated.class, request.meetingId()).platform()).isEqualTo("whereby");
		assertThat(this.daily.creationsOf(request.meetingId().toString())).isZero();
	}

	@Test
	void refusedKeyLeadsToTheOtherPlatformAtOnce() {
		MeetingRequested request = aRequest("daily", "whereby");
		this.daily.answersEverythingWith(401, "daily-error-401-authentication");

		this.driver.say(request);

		assertThat(this.driver.await(MeetingCreated.class, request.meetingId()).platform()).isEqualTo("whereby");
		assertThat(this.daily.creationsOf(request.meetingId().toString())).isEqualTo(1);
	}

	@Test
	void platformThatIsNotConfiguredIsPassedOver() {
		MeetingRequested request = aRequest("jitsi", "whereby");

		this.driver.say(request);

		MeetingCreated created = this.driver.await(MeetingCreated.class, request.meetingId());
		assertThat(created.platform()).isEqualTo("whereby");
		assertThat(created.requestedPlatform()).isEqualTo("jitsi");
	}

	@Test
	void fallbackThatIsNotConfiguredIsNone() {
		MeetingRequested request = aRequest("daily", "jitsi");
		this.daily.refusesRoomName();

		this.driver.say(request);

		MeetingCreationFailed failed = this.driver.await(MeetingCreationFailed.class, request.meetingId());
		assertThat(failed.platform()).isEqualTo("daily");
		assertThat(failed.reason()).isEqualTo(Reason.REJECTED);
	}

	@Test
	void meetingFailsWhenNeitherPlatformHasARoom() {
		MeetingRequested request = aRequest("daily", "whereby");
		this.daily.answersEverythingWith(503);
		this.whereby.answersEverythingWith(401, "whereby-error-401-invalid-token");

		this.driver.say(request);

		MeetingCreationFailed failed = this.driver.await(MeetingCreationFailed.class, request.meetingId());
		assertThat(failed.platform()).isEqualTo("whereby");
		assertThat(failed.reason()).isEqualTo(Reason.UNAUTHORIZED);
		assertThat(this.driver.heard(MeetingCreated.class, request.meetingId())).isEmpty();
	}

	@Test
	void meetingThatIsToEndMeanwhileEndsWhereItIsHeld() {
		MeetingRequested request = aRequest("daily", "whereby");
		this.daily.answersEverythingWith(503);
		this.whereby.deletesMeetings();

		this.driver.say(request);
		this.driver.say(new MeetingEndRequested(request.meetingId(), Cause.OWNER, request.requestedAt()));

		assertThat(this.driver.await(MeetingEnded.class, request.meetingId()).platform()).isEqualTo("whereby");
	}

}
