package dev.atrium.gateway.web;

import java.net.URI;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import dev.atrium.events.EventIds;
import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.events.meeting.MeetingEvent;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.gateway.support.DailyApi;
import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.gateway.support.InternalClient;
import dev.atrium.gateway.support.TestDriver;
import dev.atrium.gateway.support.WherebyApi;
import dev.atrium.gateway.support.WherebyHistoryApi;

import static dev.atrium.gateway.support.InternalClient.problem;
import static dev.atrium.gateway.support.Plans.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class InternalInterfaceIT {

	private final TestDriver driver;

	private final int port;

	private final InternalClient client;

	private DailyApi daily;

	private WherebyApi whereby;

	private WherebyHistoryApi history;

	@Autowired
	InternalInterfaceIT(TestDriver driver, @LocalServerPort int port) {
		this.driver = driver;
		this.port = port;
		this.client = new InternalClient(port);
	}

	@BeforeEach
	void standIn(@InjectWireMock("daily") WireMockServer dailyServer,
			@InjectWireMock("whereby") WireMockServer wherebyServer) {
		this.daily = new DailyApi(dailyServer);
		this.whereby = new WherebyApi(wherebyServer);
		this.history = new WherebyHistoryApi(wherebyServer);
	}

	@Test
	void listsPlatforms() {
		this.client.get("/internal/v1/platforms").expectStatus().isOk().expectBody().json("""
				{"platforms": [
				 {"name": "daily", "configured": true,
				  "regions": ["af-south-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2",
				   "eu-central-1", "eu-west-2", "sa-east-1", "us-east-1", "us-west-2"],
				  "capabilities": ["meeting_tokens", "presence", "recording_list", "recording_start", "region_choice",
				   "room_list", "webhook_registration"]},
				 {"name": "whereby", "configured": true, "regions": [],
				  "capabilities": ["recording_list", "room_list", "room_logo"]}]}""", JsonCompareMode.STRICT);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(
			strings = { "", "Bearer", "Bearer wrong", "Bearer test-toke", "Bearer test-token2", "Basic test-token" })
	void refusesWhoeverDoesNotShowTheToken(@Nullable String authorization) {
		this.client.withoutToken()
			.get()
			.uri("/internal/v1/platforms")
			.headers((headers) -> headers.set(HttpHeaders.AUTHORIZATION, authorization))
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectHeader()
			.valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:atrium:problem:unauthorized");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%69nternal/v1/platforms", "/internal;x=1/v1/platforms", "//internal/v1/platforms" })
	void noSpellingOfThePathGoesPastTheToken(String path) {
		this.client.withoutToken()
			.get()
			.uri(URI.create("http://127.0.0.1:" + port + path))
			.exchange()
			.expectStatus()
			.value((status) -> assertThat(status).isIn(401, 404));
	}

	@Test
	void linksToARecordingAtDaily() {
		this.daily.linksToRecordings();

		this.client.get("/internal/v1/platforms/daily/recordings/8c4d6f3e/access-link")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.url")
			.value(String.class, (url) -> assertThat(url).contains("Signature="))
			.jsonPath("$.expires_at")
			.isEqualTo("2019-01-30T00:46:16Z");
		this.daily.linkedTo("8c4d6f3e");
	}

	@Test
	void linksToARecordingAtWhereby() {
		this.whereby.linksToRecordings();

		this.client.get("/internal/v1/platforms/whereby/recordings/1/access-link")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.expires_at")
			.isEqualTo("2025-03-01T09:00:00Z");
	}

	@Test
	void linkToAMissingRecordingIsNotFound() {
		this.daily.answersEverythingWith(404, "daily-error-404-room");

		problem(this.client.get("/internal/v1/platforms/daily/recordings/none/access-link"), 404,
				"recording-not-found");
	}

	@Test
	void linkFromAnUnconfiguredPlatformIsAConflict() {
		problem(this.client.get("/internal/v1/platforms/jitsi/recordings/1/access-link"), 409,
				"platform-not-configured");
	}

	@Test
	void linkThatTheProviderRefusesIsABadGateway() {
		this.whereby.answersEverythingWith(403, "whereby-error-401-missing");

		problem(this.client.get("/internal/v1/platforms/whereby/recordings/1/access-link"), 502, "provider-refused");
	}

	@Test
	void linkFromAProviderThatIsDownIsToBeAskedForLater() {
		this.daily.answersEverythingWith(503);

		ResponseSpec response = this.client.get("/internal/v1/platforms/daily/recordings/1/access-link");

		response.expectHeader().exists(HttpHeaders.RETRY_AFTER);
		problem(response, 503, "provider-unavailable");
	}

	@Test
	void deletesARecordingAtItsProvider() {
		this.history.deletesRecordings();

		this.client.delete("/internal/v1/platforms/whereby/recordings/1").expectStatus().isNoContent();

		this.history.deletedRecording("1");
	}

	@Test
	void recordingThatIsGoneIsDeleted() {
		this.daily.answersEverythingWith(404, "daily-error-404-room");

		this.client.delete("/internal/v1/platforms/daily/recordings/1").expectStatus().isNoContent();
	}

	@Test
	void deletionThatTheProviderRefusesIsABadGateway() {
		this.daily.answersEverythingWith(400, "daily-error-400-missing-field");

		problem(this.client.delete("/internal/v1/platforms/daily/recordings/1"), 502, "provider-refused");
	}

	@Test
	void makesATokenUntilTheMeetingsEnd() {
		MeetingRequested request = aRequest("daily");
		this.daily.createsRooms();
		this.daily.makesTokens();
		MeetingCreated created = create(request, MeetingCreated.class);

		this.client.postToken(request.meetingId(), "{\"user_id\": \"u-1\", \"user_name\": \"Ada\", \"owner\": true}")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.token")
			.isEqualTo("header.payload.signature")
			.jsonPath("$.expires_at")
			.isEqualTo(request.endsAt().toString());
		this.daily.madeTokenWith("""
				{"properties": {"room_name": "%s", "exp": %d, "user_id": "u-1", "user_name": "Ada", "is_owner": true,
				 "enable_recording_ui": false}}""".formatted(created.providerRoomName(),
				request.endsAt().getEpochSecond()));
	}

	@Test
	void makesATokenForANamelessGuest() {
		MeetingRequested request = aRequest("daily");
		this.daily.createsRooms();
		this.daily.makesTokens();
		create(request, MeetingCreated.class);

		this.client.postToken(request.meetingId(), "{}").expectStatus().isOk();
	}

	@Test
	void tokenForAnUnknownMeetingIsNotFound() {
		problem(this.client.postToken(EventIds.next(), "{\"owner\": false}"), 404, "meeting-not-found");
	}

	@Test
	void tokenWherePlatformHasNoneIsAConflict() {
		MeetingRequested request = aRequest("whereby");
		this.whereby.createsMeetings();
		create(request, MeetingCreated.class);

		problem(this.client.postToken(request.meetingId(), "{\"owner\": false}"), 409, "tokens-not-supported");
	}

	@Test
	void tokenForAMeetingWithoutARoomIsAConflict() {
		MeetingRequested request = aRequest("daily");
		this.daily.refusesRoomName();
		create(request, MeetingCreationFailed.class);

		problem(this.client.postToken(request.meetingId(), "{\"owner\": false}"), 409, "meeting-not-open");
	}

	@Test
	void invalidTokenRequestNamesTheField() {
		problem(this.client.postToken(EventIds.next(), "{\"user_id\": \"" + "x".repeat(256) + "\", \"owner\": false}"),
				400, "invalid-request")
			.jsonPath("$.errors[0].field")
			.isEqualTo("user_id")
			.jsonPath("$.errors[0].message")
			.isEqualTo("size must be between 0 and 255");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus",
			"/v3/api-docs" })
	void operatorsNeedNoToken(String path) {
		this.client.withoutToken().get().uri(path).exchange().expectStatus().isOk();
	}

	private <E extends MeetingEvent> E create(MeetingRequested request, Class<E> outcome) {
		this.driver.say(request);
		return this.driver.await(outcome, request.meetingId());
	}

}
