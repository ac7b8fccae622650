package dev.atrium.rooms.meeting.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import dev.atrium.events.conference.Participant;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.events.meeting.MeetingEndRequested;
import dev.atrium.events.meeting.MeetingEndRequested.Cause;
import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.ServiceInstance;
import dev.atrium.rooms.TravellingClock;
import dev.atrium.testkit.Database;
import dev.atrium.testkit.Servers;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What time alone does to meetings. Time is put forward, and each look is taken by hand.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DueMeetingsIT {

	private static final Duration GRACE = Duration.ofSeconds(60);

	private static final Duration A_MOMENT = Duration.ofSeconds(1);

	private final Database database = Servers.postgres().createDatabase();

	private final WireMockServer gateway = new WireMockServer(options().dynamicPort());

	private ServiceInstance instance = start();

	private String room = Api.aRoomName();

	@BeforeAll
	void settle() {
		later(GRACE.plus(A_MOMENT));
	}

	@AfterAll
	void stop() {
		this.instance.close();
		this.gateway.stop();
	}

	@BeforeEach
	void aRoom() {
		this.gateway.resetAll();
		this.room = Api.aRoomName();
		api().createRoom(this.room);
	}

	@Test
	@DisplayName("ML-18, W-37: a meeting ends when everybody has left and nobody has come back for the grace period")
	void meetingEndsOnceItsGraceIsOver() {
		UUID meeting = aDesertedMeeting();

		afterwards(GRACE.minus(A_MOMENT));
		assertThat(status(meeting)).isEqualTo("active");
		afterwards(A_MOMENT.plus(A_MOMENT));

		assertThat(status(meeting)).isEqualTo("ended");
		assertThat(endRequest(meeting).cause()).isEqualTo(Cause.EVERYBODY_LEFT);
	}

	@Test
	@DisplayName("W-37: a reload of the last person ends nothing")
	void reloadOfTheLastPersonEndsNothing() {
		UUID meeting = aDesertedMeeting();
		later(GRACE.minus(A_MOMENT));
		events().publish(joined(meeting, "alice-2"));
		await().until(() -> numClients(meeting) == 1);

		afterwards(GRACE.plus(GRACE));

		assertThat(status(meeting)).isEqualTo("active");
		assertThat(numClients(meeting)).isEqualTo(1);
	}

	@Test
	void whoeverIsShownInWhileNobodyIsThereHasTheGraceToArrive() {
		UUID meeting = aDesertedMeeting();
		later(GRACE.minus(A_MOMENT));
		assertThat(Api.id(Api.json(api().enter(this.room).expectStatus().isOk()))).isEqualTo(meeting);

		afterwards(GRACE.minus(A_MOMENT));
		assertThat(status(meeting)).isEqualTo("active");
		afterwards(A_MOMENT.plus(A_MOMENT));

		assertThat(status(meeting)).isEqualTo("ended");
	}

	@Test
	@DisplayName("ML-18: the grace period outlives a restart, and the backlog of events is heard before anything ends")
	void graceOutlivesARestart() {
		UUID meeting = aDesertedMeeting();
		Duration ahead = clock().ahead();
		this.instance.close();

		this.instance = start("--clock.ahead=" + ahead);
		afterwards(Duration.ZERO);
		assertThat(status(meeting)).isEqualTo("active");
		afterwards(GRACE.plus(A_MOMENT));

		assertThat(status(meeting)).isEqualTo("ended");
	}

	@Test
	@DisplayName("ML-18: a meeting that nobody joins ends after 30 minutes, counted from whoever last wanted to")
	void meetingThatNobodyJoinsEnds() {
		UUID meeting = aMeeting();
		later(Duration.ofMinutes(29));
		api().enter(this.room).expectStatus().isOk();

		afterwards(Duration.ofMinutes(29));
		assertThat(status(meeting)).isEqualTo("created");
		afterwards(Duration.ofMinutes(2));

		assertThat(status(meeting)).isEqualTo("ended");
		assertThat(endRequest(meeting).cause()).isEqualTo(Cause.NEVER_JOINED);
	}

	@Test
	void requestThatNobodyAnswersFailsAndTheNextVisitorGetsAnotherMeeting() {
		UUID meeting = Api.id(Api.json(api().enter(this.room, 0).expectStatus().isAccepted()));

		afterwards(Duration.ofMinutes(10).plus(A_MOMENT));

		assertThat(status(meeting)).isEqualTo("failed");
		assertThat(api().meeting(meeting).path("failure").path("reason").asString()).isEqualTo("unavailable");
		// Should the gateway answer after all, it closes the room again.
		assertThat(endRequest(meeting)).isNotNull();
		assertThat(Api.id(Api.json(api().enter(this.room, 0).expectStatus().isAccepted()))).isNotEqualTo(meeting);
	}

	@Test
	@DisplayName("W-36: a meeting still in use at its window's end is extended, and newcomers join it")
	void meetingInUseIsExtendedNotSplit() {
		UUID meeting = aMeeting();
		events().publish(joined(meeting, "alice"));
		await().until(() -> numClients(meeting) == 1);
		Instant end = windowEnd(meeting);
		later(Duration.ofHours(8).plus(A_MOMENT));
		// Nobody has looked yet.
		assertThat(Api.id(Api.json(api().enter(this.room).expectStatus().isOk()))).isEqualTo(meeting);

		afterwards(Duration.ZERO);

		assertThat(windowEnd(meeting)).isAfterOrEqualTo(end.plus(Duration.ofHours(1)));
		assertThat(Api.id(Api.json(api().enter(this.room).expectStatus().isOk()))).isEqualTo(meeting);
		assertThat(events().requestsFor(this.room)).hasSize(1);
	}

	@Test
	void meetingThatNeverStopsEndsWhenItsProviderClosesTheRoom() {
		UUID meeting = aMeeting();
		events().publish(joined(meeting, "alice"));
		await().until(() -> numClients(meeting) == 1);

		afterwards(Duration.ofHours(24));
		afterwards(A_MOMENT);

		assertThat(status(meeting)).isEqualTo("ended");
		assertThat(numClients(meeting)).isZero();
	}

	@Test
	@DisplayName("ML-20: a meeting is not ended for want of people whom its provider sees in it")
	void meetingIsNotEndedWhileItsProviderHasSomebodyInIt() {
		UUID meeting = aDesertedMeeting();
		present(meeting, """
				{"visits": [{"participant": {"session_id": "bob"}}]}""");

		afterwards(GRACE.plus(A_MOMENT));
		assertThat(status(meeting)).isEqualTo("active");
		present(meeting, """
				{"visits": []}""");
		afterwards(Duration.ofMinutes(1).plus(A_MOMENT));

		assertThat(status(meeting)).isEqualTo("ended");
	}

	@Test
	void meetingIsNotEndedWhileItsProviderCannotBeAsked() {
		UUID meeting = aDesertedMeeting();
		this.gateway.stubFor(get(presencePath(meeting)).willReturn(serverError()));

		afterwards(GRACE.plus(A_MOMENT));
		assertThat(status(meeting)).isEqualTo("active");
		this.gateway.resetAll();
		afterwards(Duration.ofMinutes(1).plus(A_MOMENT));

		assertThat(status(meeting)).isEqualTo("ended");
	}

	private ServiceInstance start(String... settings) {
		this.gateway.start();
		return ServiceInstance.start(this.database, Servers.kafka().bootstrapServers(),
				Stream
					.concat(Stream.of("--GATEWAY_URL=" + this.gateway.baseUrl(),
							"--atrium.meeting.upkeep.look-every=1d"), Stream.of(settings))
					.toList(),
				FakeGateway.class, TravellingClock.class);
	}

	private TravellingClock clock() {
		return this.instance.bean(TravellingClock.class);
	}

	private Api api() {
		return this.instance.api();
	}

	private FakeGateway events() {
		return this.instance.bean(FakeGateway.class);
	}

	private UUID aMeeting() {
		events().creates(this.room);
		return Api.id(Api.json(api().enter(this.room).expectStatus().isOk()));
	}

	private UUID aDesertedMeeting() {
		UUID meeting = aMeeting();
		events().publish(joined(meeting, "alice"),
				new ParticipantLeft("daily", FakeGateway.providerRoom(meeting), participant("alice"), Instant.now()));
		await().until(() -> status(meeting).equals("active") && numClients(meeting) == 0);
		return meeting;
	}

	private static ParticipantJoined joined(UUID meeting, String session) {
		return new ParticipantJoined("daily", FakeGateway.providerRoom(meeting), participant(session), Instant.now());
	}

	private static Participant participant(String session) {
		return new Participant(session, null, "Somebody", "visitor", false);
	}

	private void afterwards(Duration time) {
		later(time);
		this.instance.work("due-meetings");
	}

	private void later(Duration time) {
		clock().advance(time);
	}

	private void present(UUID meeting, String visits) {
		this.gateway.stubFor(get(presencePath(meeting)).willReturn(okJson(visits)));
	}

	private static UrlPattern presencePath(UUID meeting) {
		return urlPathEqualTo("/internal/v1/meetings/" + meeting + "/presence");
	}

	private MeetingEndRequested endRequest(UUID meeting) {
		await().until(() -> events().endRequestsFor(meeting).size() == 1);
		return events().endRequestsFor(meeting).getFirst();
	}

	private String status(UUID meeting) {
		return api().meeting(meeting).path("status").asString();
	}

	private int numClients(UUID meeting) {
		return api().meeting(meeting).path("num_clients").asInt();
	}

	private Instant windowEnd(UUID meeting) {
		return Instant.parse(api().meeting(meeting).path("end_date").asString());
	}

}
