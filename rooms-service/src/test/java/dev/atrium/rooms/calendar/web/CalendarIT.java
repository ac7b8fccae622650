package dev.atrium.rooms.calendar.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;
import dev.atrium.rooms.calendar.RoomFeed;

import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
class CalendarIT {

	private final Api api;

	private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(2, ChronoUnit.HOURS);

	private final Instant end = this.start.plus(1, ChronoUnit.HOURS);

	@InjectWireMock("gateway")
	private WireMockServer server;

	private RoomFeed feed;

	CalendarIT(@Autowired WebTestClient http) {
		this.api = new Api(http);
	}

	@BeforeEach
	void aRoomWithACalendar() {
		this.feed = new RoomFeed(this.api, this.server);
	}

	@Test
	@DisplayName("W-31, IC-04: a manual sync is immediate, however short ago the last one was")
	void manualSyncIsImmediate() {
		this.feed.has();
		this.feed.sync();
		this.feed.has(this.feed.event("a", this.start, this.end));

		JsonNode result = this.feed.sync();

		assertThat(result.path("status").asString()).isEqualTo("success");
		assertThat(result.path("events_found").asInt()).isOne();
		assertThat(result.path("events_created").asInt()).isOne();
		JsonNode event = this.feed.events().path(0);
		assertThat(event.path("title").asString()).isEqualTo("Event a");
		assertThat(Instant.parse(event.path("start_time").asString())).isEqualTo(this.start);
		assertThat(Instant.parse(event.path("end_time").asString())).isEqualTo(this.end);
	}

	@Test
	@DisplayName("W-21: a feed that has not changed is not sent, read or stored again")
	void conditionalGet() {
		this.feed.answers(ok(this.feed.calendar(this.feed.event("a", this.start, this.end))).withHeader("ETag", "\"1\"")
			.withHeader("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT"));
		this.feed.sync();
		this.server.stubFor(get(this.feed.path()).withHeader("If-None-Match", equalTo("\"1\""))
			.withHeader("If-Modified-Since", equalTo("Sun, 01 Mar 2026 10:00:00 GMT"))
			.willReturn(aResponse().withStatus(304)));

		JsonNode result = this.feed.sync();

		assertThat(result.path("status").asString()).isEqualTo("unchanged");
		assertThat(this.feed.uids()).containsExactly("a");
		// The test's server marks what it was asked to pack.
		assertThat(this.feed.status().path("last_etag").asString()).isEqualTo("\"1--gzip\"");
		this.server.verify(1, getRequestedFor(urlEqualTo(this.feed.path())).withHeader("If-None-Match", absent()));
	}

	@Test
	@Tag("W-21")
	void redirectsAreFollowed() {
		this.server.stubFor(get(this.feed.path() + "-moved")
			.willReturn(ok(this.feed.calendar(this.feed.event("a", this.start, this.end)))));
		this.feed.answers(temporaryRedirect(this.feed.path() + "-moved"));

		this.feed.sync();

		assertThat(this.feed.uids()).containsExactly("a");
	}

	@ParameterizedTest
	@Tag("IC-05")
	@ValueSource(strings = { "<html>Sign in</html>", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" })
	void feedThatIsNoCalendarIsReportedWithItsLineAndChangesNothing(String body) {
		this.feed.has(this.feed.event("a", this.start, this.end)).sync();
		this.feed.answers(ok(body));

		JsonNode result = this.feed.sync();

		assertThat(result.path("status").asString()).isEqualTo("error");
		assertThat(result.path("error").asString()).startsWith("Line ");
		assertThat(this.feed.uids()).containsExactly("a");
		assertThat(this.feed.status().path("last_error")).isEqualTo(result.path("error"));
	}

	@Test
	void eventThatMakesNoSenseIsReportedAndStaysAsItWas() {
		this.feed.has(this.feed.event("a", this.start, this.end), this.feed.event("b", this.start, this.end)).sync();
		this.feed.has(this.feed.event("a", this.start, this.end)
			.replace("DTSTART", "DTSTART;TZID=Nowhere")
			.replace("Z\r\n", "\r\n"), this.feed.event("b", this.start, this.end));

		this.feed.sync();

		assertThat(this.feed.uids()).containsExactlyInAnyOrder("a", "b");
		assertThat(this.feed.status().path("problems").path(0).asString()).contains("Event a", "Nowhere");
	}

	@Test
	@DisplayName("W-24: an event that the feed brings back is back")
	void returningEvent() {
		this.feed.has(this.feed.event("a", this.start, this.end), this.feed.event("b", this.start, this.end)).sync();
		this.feed.has(this.feed.event("b", this.start, this.end)).sync();
		assertThat(this.feed.uids()).containsExactly("b");

		this.feed.has(this.feed.event("a", this.start, this.end), this.feed.event("b", this.start, this.end)).sync();

		assertThat(this.feed.uids()).containsExactlyInAnyOrder("a", "b");
	}

	@Test
	@DisplayName("W-25: an empty feed deletes nothing until it has been empty three times")
	void emptyFeedIsNotBelievedAtOnce() {
		this.feed.has(this.feed.event("a", this.start, this.end)).sync();
		this.feed.has();

		assertBelievedTheThirdTime();
	}

	@Test
	@DisplayName("W-25: a feed that is gone deletes nothing until it has been gone three times")
	void goneFeedIsNotBelievedAtOnce() {
		this.feed.has(this.feed.event("a", this.start, this.end)).sync();
		this.feed.fails(404);

		assertBelievedTheThirdTime();
	}

	@Test
	@Tag("IC-05")
	void failingServerDeletesNothingHoweverOften() {
		this.feed.has(this.feed.event("a", this.start, this.end)).sync();
		this.feed.fails(500);

		for (int i = 0; i < 5; i++) {
			assertThat(this.feed.sync().path("error").asString()).contains("500");
		}

		assertThat(this.feed.uids()).containsExactly("a");
	}

	@Test
	@Tag("IC-12")
	void unchangedEventIsNotTouched() {
		this.feed.has(this.feed.event("a", this.start, this.end)).sync();
		JsonNode before = this.feed.events().path(0);

		JsonNode result = this.feed.sync();

		assertThat(result.path("events_updated").asInt()).isZero();
		assertThat(this.feed.events().path(0)).isEqualTo(before);
	}

	@Test
	@Tag("RF-11")
	void roomKeepsItsCalendarAndAnEmptyUrlTakesItAway() {
		JsonNode room = Api.json(this.api.get("/v1/rooms/name/{name}", this.feed.room()));
		JsonNode without = Api.json(this.api.patch("/v1/rooms/" + Api.id(room), Map.of("ics_url", "")));

		assertThat(room.path("ics_url").asString()).endsWith(this.feed.path());
		assertThat(room.path("ics_fetch_interval").asInt()).isEqualTo(86_400);
		assertThat(without.path("ics_url").isNull()).isTrue();
		this.api.post("/v1/rooms/" + this.feed.room() + "/ics/sync", "").expectStatus().isBadRequest();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://10.0.0.1/a.ics", "https://127.0.0.1/a.ics", "webcal://user:secret@example.com/a",
			"ftp://example.com/a.ics", "no url" })
	void calendarThatMustNotBeFetchedIsRefusedWithTheRoom(String url) {
		JsonNode problem = Api.json(this.api.post("/v1/rooms", Map.of("name", Api.aRoomName(), "ics_url", url))
			.expectStatus()
			.isEqualTo(422));

		assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("ics_url");
	}

	@Test
	@Tag("RR-13")
	void upcomingEventsBeginWithinTheMinutesAsked() {
		this.feed.has(this.feed.event("a", this.start, this.end)).sync();
		String path = "/v1/rooms/" + this.feed.room() + "/meetings/upcoming?minutes_ahead=";

		assertThat(Api.json(this.api.get(path + 60)).size()).isZero();
		assertThat(Api.json(this.api.get(path + 125)).size()).isOne();
	}

	private void assertBelievedTheThirdTime() {
		this.feed.sync();
		this.feed.sync();
		assertThat(this.feed.uids()).containsExactly("a");
		this.feed.sync();
		assertThat(this.feed.uids()).isEmpty();
	}

}
