package dev.atrium.gateway.web;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.atrium.events.EventIds;
import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.gateway.support.DailyApi;
import dev.atrium.gateway.support.DailyHistoryApi;
import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.gateway.support.InternalClient;
import dev.atrium.gateway.support.TestDriver;
import dev.atrium.gateway.support.WherebyApi;

import static dev.atrium.gateway.support.InternalClient.problem;
import static dev.atrium.gateway.support.Plans.aRequest;

@GatewayTest
class MeetingActivityIT {

	private final TestDriver driver;

	private final InternalClient client;

	private DailyApi daily;

	private DailyHistoryApi history;

	private WherebyApi whereby;

	@Autowired
	MeetingActivityIT(TestDriver driver, @LocalServerPort int port) {
		this.driver = driver;
		this.client = new InternalClient(port);
	}

	@BeforeEach
	void standIn(@InjectWireMock("daily") WireMockServer dailyServer,
			@InjectWireMock("whereby") WireMockServer wherebyServer) {
		this.daily = new DailyApi(dailyServer);
		this.history = new DailyHistoryApi(dailyServer);
		this.whereby = new WherebyApi(wherebyServer);
	}

	@Test
	void tellsWhoIsInAMeeting() {
		MeetingRequested request = aRequest("daily");
		MeetingCreated created = createAtDaily(request);
		this.history.hasOneIn(created.providerRoomName(), "Ada");

		this.client.get(path(request, "presence"))
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.visits.length()")
			.isEqualTo(1)
			.jsonPath("$.visits[0].participant.display_name")
			.isEqualTo("Ada")
			.jsonPath("$.visits[0].joined_at")
			.isNotEmpty();
	}

	@Test
	void nobodyIsInARoomThatTheProviderDoesNotName() {
		MeetingRequested request = aRequest("daily");
		createAtDaily(request);
		this.history.hasPresence("/presence", "daily-presence-response");

		this.client.get(path(request, "presence")).expectStatus().isOk().expectBody().json("{\"visits\": []}");
	}

	@Test
	void presenceWhereThePlatformDoesNotTellItIsAConflict() {
		MeetingRequested request = aRequest("whereby");
		this.whereby.createsMeetings();
		this.driver.say(request);
		this.driver.await(MeetingCreated.class, request.meetingId());

		problem(this.client.get(path(request, "presence")), 409, "presence-not-supported");
	}

	@Test
	void tellsSessionsOldestFirst() {
		MeetingRequested request = aRequest("daily");
		createAtDaily(request);
		this.history.hasSessions(2, 1774363859);

		this.client.get(path(request, "sessions"))
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.sessions[0].session_id")
			.isEqualTo(DailyHistoryApi.id(1))
			.jsonPath("$.sessions[1].started_at")
			.isEqualTo("2026-03-24T14:50:59Z");
	}

	@Test
	void sessionsWhileTheProviderIsDownAreToBeAskedForLater() {
		MeetingRequested request = aRequest("daily");
		createAtDaily(request);
		this.daily.answersEverythingWith(503);

		problem(this.client.get(path(request, "sessions")), 503, "provider-unavailable");
	}

	@Test
	void activityOfAnUnknownMeetingIsNotFound() {
		String unknown = "/internal/v1/meetings/" + EventIds.next();

		problem(this.client.get(unknown + "/presence"), 404, "meeting-not-found");
		problem(this.client.get(unknown + "/sessions"), 404, "meeting-not-found");
	}

	@Test
	void activityOfAMeetingWithoutARoomIsAConflict() {
		MeetingRequested request = aRequest("jitsi");
		this.driver.say(request);
		this.driver.await(MeetingCreationFailed.class, request.meetingId());

		problem(this.client.get(path(request, "sessions")), 409, "meeting-without-room");
	}

	private MeetingCreated createAtDaily(MeetingRequested request) {
		this.daily.createsRooms();
		this.driver.say(request);
		return this.driver.await(MeetingCreated.class, request.meetingId());
	}

	private static String path(MeetingRequested request, String what) {
		return "/internal/v1/meetings/" + request.meetingId() + "/" + what;
	}

}
