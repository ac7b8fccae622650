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
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import dev.atrium.events.EventIds;
import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.events.meeting.MeetingEvent;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.gateway.support.DailyApi;
import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.gateway.support.TestDriver;
import dev.atrium.gateway.support.WherebyApi;

import static dev.atrium.gateway.support.Plans.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class InternalInterfaceIT {

	private final TestDriver driver;

	private final int port;

	private final WebTestClient client;

	private DailyApi daily;

	private WherebyApi whereby;

	@Autowired
	InternalInterfaceIT(TestDriver driver, @LocalServerPort int port) {
		this.driver = driver;
		this.port = port;
		this.client = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
	}

	@BeforeEach
	void standIn(@InjectWireMock("daily") WireMockServer dailyServer,
			@InjectWireMock("whereby") WireMockServer wherebyServer) {
		this.daily = new DailyApi(dailyServer);
		this.whereby = new WherebyApi(wherebyServer);
	}

	@Test
	void listsPlatforms() {
		get("/internal/v1/platforms").expectStatus().isOk().expectBody().json("""
				{"platforms": [{"name": "daily", "configured": true}, {"name": "whereby", "configured": true}]}""");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(
			strings = { "", "Bearer", "Bearer wrong", "Bearer test-toke", "Bearer test-token2", "Basic test-token" })
	void refusesWhoeverDoesNotShowTheToken(@Nullable String authorization) {
		this.client.get()
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
		this.client.get()
			.uri(URI.create("http://127.0.0.1:" + port + path))
			.exchange()
			.expectStatus()
			.value((status) -> assertThat(status).isIn(401, 404));
	}

	@Test
	void linksToARecordingAtDaily() {
		this.daily.linksToRecordings();

		get("/internal/v1/platforms/daily/recordings/8c4d6f3e/access-link").expectStatus()
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

		get("/internal/v1/platforms/whereby/recordings/1/access-link").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.expires_at")
			.isEqualTo("2025-03-01T09:00:00Z");
	}

	@Test
	void linkToAMissingRecordingIsNotFound() {
		this.daily.answersEverythingWith(404, "daily-error-404-room");

		problem(get("/internal/v1/platforms/daily/recordings/none/access-link"), 404, "recording-not-found");
	}

	@Test
	void linkFromAnUnconfiguredPlatformIsAConflict() {
		problem(get("/internal/v1/platforms/jitsi/recordings/1/access-link"), 409, "platform-not-configured");
	}

	@Test
	void linkThatTheProviderRefusesIsABadGateway() {
		this.whereby.answersEverythingWith(403, "whereby-error-401-missing");

		problem(get("/internal/v1/platforms/whereby/recordings/1/access-link"), 502, "provider-refused");
	}

	@Test
	void linkFromAProviderThatIsDownIsToBeAskedForLater() {
		this.daily.answersEverythingWith(503);

		ResponseSpec response = get("/internal/v1/platforms/daily/recordings/1/access-link");

		response.expectHeader().exists(HttpHeaders.RETRY_AFTER);
		problem(response, 503, "provider-unavailable");
	}

	@Test
	void makesATokenUntilTheMeetingsEnd() {
		MeetingRequested request = aRequest("daily");
		this.daily.createsRooms();
		this.daily.makesTokens();
		MeetingCreated created = create(request, MeetingCreated.class);

		postToken(request.meetingId(), "{\"user_id\": \"u-1\", \"user_name\": \"Ada\", \"owner\": true}").expectStatus()
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

		postToken(request.meetingId(), "{}").expectStatus().isOk();
	}

	@Test
	void tokenForAnUnknownMeetingIsNotFound() {
		problem(postToken(EventIds.next(), "{\"owner\": false}"), 404, "meeting-not-found");
	}

	@Test
	void tokenWherePlatformHasNoneIsAConflict() {
		MeetingRequested request = aRequest("whereby");
		this.whereby.createsMeetings();
		create(request, MeetingCreated.class);

		problem(postToken(request.meetingId(), "{\"owner\": false}"), 409, "tokens-not-supported");
	}

	@Test
	void tokenForAMeetingWithoutARoomIsAConflict() {
		MeetingRequested request = aRequest("daily");
		this.daily.refusesRoomName();
		create(request, MeetingCreationFailed.class);

		problem(postToken(request.meetingId(), "{\"owner\": false}"), 409, "meeting-not-open");
	}

	@Test
	void invalidTokenRequestNamesTheField() {
		problem(postToken(EventIds.next(), "{\"user_id\": \"" + "x".repeat(256) + "\", \"owner\": false}"), 400,
				"invalid-request")
			.jsonPath("$.errors[0].field")
			.isEqualTo("user_id")
			.jsonPath("$.errors[0].message")
			.isEqualTo("size must be between 0 and 255");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus",
			"/v3/api-docs" })
	void operatorsNeedNoToken(String path) {
		this.client.get().uri(path).exchange().expectStatus().isOk();
	}

	private <E extends MeetingEvent> E create(MeetingRequested request, Class<E> outcome) {
		this.driver.say(request);
		return this.driver.await(outcome, request.meetingId());
	}

	private ResponseSpec get(String path) {
		return this.client.get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer test-token").exchange();
	}

	private ResponseSpec postToken(UUID meetingId, String body) {
		return this.client.post()
			.uri("/internal/v1/meetings/{id}/tokens", meetingId)
			.header(HttpHeaders.AUTHORIZATION, "Bearer test-token")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

	private static BodyContentSpec problem(ResponseSpec response, int status, String type) {
		return response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:atrium:problem:" + type)
			.jsonPath("$.status")
			.isEqualTo(status)
			.jsonPath("$.detail")
			.isNotEmpty();
	}

}
