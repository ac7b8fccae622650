package dev.atrium.rooms.consent.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RoomsServiceTest
class ConsentIT {

	private final Api api;

	private final FakeGateway events;

	private final DatabaseClient database;

	private final String room = Api.aRoomName();

	private final UUID meeting;

	ConsentIT(@Autowired WebTestClient http, @Autowired FakeGateway events, @Autowired DatabaseClient database) {
		this.api = new Api(http);
		this.events = events;
		this.database = database;
		this.meeting = aMeeting();
	}

	@Test
	@DisplayName("CO-01: an answer is taken down and confirmed")
	void answerIsTakenDown() {
		JsonNode answered = Api.json(answer(as("alice"), true).expectStatus().isOk());

		assertThat(answered.path("status").asString()).isEqualTo("success");
		assertThat(answered.path("consent_id").asString()).isNotEmpty();
		assertThat(state(as("alice")).path("consent_given").asBoolean()).isTrue();
	}

	@Test
	@DisplayName("CO-01: no meeting of that id")
	void answerForAMeetingThatDoesNotExistIs404() {
		JsonNode problem = Api
			.json(this.api.post("/v1/meetings/" + UUID.randomUUID() + "/consent", Map.of("consent_given", true))
				.expectStatus()
				.isNotFound());

		assertThat(problem.path("detail").asString()).isEqualTo("Meeting not found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"consent_given\": null}", "{\"consent_given\": \"maybe\"}" })
	@DisplayName("CO-01: an answer that is none is refused with the field's name")
	void answerThatIsNoneIsRefused(String body) {
		JsonNode problem = Api
			.json(this.api.post("/v1/meetings/" + this.meeting + "/consent", body).expectStatus().isEqualTo(422));

		assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("consent_given");
		assertThat(log()).isEmpty();
	}

	@Test
	@DisplayName("CO-02: a signed-in participant has one row, the latest answer counts")
	void laterAnswerTakesThePlaceOfTheEarlierOne() {
		JsonNode first = Api.json(answer(as("alice"), false));
		JsonNode second = Api.json(answer(as("alice"), true));

		assertThat(second.path("consent_id")).isEqualTo(first.path("consent_id"));
		assertThat(counts()).isEqualTo("given 1, denied 0, unanswered 0");
		assertThat(log()).extracting((entry) -> entry.path("entry").asString()).containsExactly("denied", "given");
	}

	@Test
	@DisplayName("CO-02: a visitor with a cookie has one row")
	void visitorIsKnownAgainByTheCookie() {
		ResponseCookie cookie = cookieOf(answer(visitor(), false));
		JsonNode later = Api.json(answer(with(cookie), true));

		assertThat(later.path("status").asString()).isEqualTo("success");
		assertThat(counts()).isEqualTo("given 1, denied 0, unanswered 0");
	}

	@Test
	@DisplayName("CO-02: visitors without a cookie are different people")
	void visitorsAreToldApart() {
		answer(visitor(), false);
		answer(visitor(), true);

		assertThat(counts()).isEqualTo("given 1, denied 1, unanswered 0");
	}

	@Test
	void cookieIsOutOfReachOfScriptsAndOfOtherMeetings() {
		ResponseCookie cookie = cookieOf(answer(visitor(), true));

		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(cookie.getSameSite()).isEqualTo("Strict");
		assertThat(cookie.getPath()).isEqualTo("/v1/meetings/" + this.meeting + "/consent");
		assertThat(cookie.isSecure()).as("over http").isFalse();
		Api overHttps = this.api.with((headers) -> headers.set("X-Forwarded-Proto", "https"));
		assertThat(cookieOf(answer(overHttps, true)).isSecure()).as("over https").isTrue();
	}

	@Test
	void signedInParticipantNeedsNoCookie() {
		assertThat(answer(as("alice"), true).returnResult(Void.class).getResponseCookies()).isEmpty();
	}

	@Test
	@DisplayName("CO-06: who is to be asked")
	void consentIsAskedForWhereTheServerRecordsAndTheRoomDoesNotSkipIt() {
		assertThat(state(as("alice")).path("consent_required").asBoolean()).isTrue();

		changeRoom(Map.of("skip_consent", true));
		assertThat(state(as("alice")).path("consent_required").asBoolean()).isFalse();
	}

	@Test
	void participantsLearnTheirOwnAnswerOnly() {
		answer(as("alice"), false);
		answer(as("bob"), true);

		JsonNode seenByBob = state(as("bob"));

		assertThat(seenByBob.path("consent_given").asBoolean()).isTrue();
		assertThat(seenByBob.path("participants").isNull()).isTrue();
		assertThat(state(as("carol")).path("consent_given").isNull()).isTrue();
		as("bob").get(path("/log")).expectStatus().isForbidden();
		assertThat(this.api.meeting(this.meeting).toString()).doesNotContain("denied", "alice", "consent");
	}

	@Test
	void questionAndAnswerAreLoggedUnderOnePseudonym() {
		Instant before = Instant.now().minusSeconds(1);
		ResponseCookie cookie = cookieOf(ask(visitor()));
		answer(with(cookie), true).expectStatus().isOk();

		List<JsonNode> log = log();

		assertThat(log).extracting((entry) -> entry.path("entry").asString()).containsExactly("asked", "given");
		assertThat(log.getFirst().path("consent_id")).isEqualTo(log.getLast().path("consent_id"));
		assertThat(log).allSatisfy((entry) -> assertThat(Instant.parse(entry.path("logged_at").asString()))
			.isBetween(before, Instant.now()));
	}

	@Test
	void questionDoesNotTakeAnAnswerBack() {
		answer(as("alice"), false);
		ask(as("alice")).expectStatus().isOk();

		assertThat(counts()).isEqualTo("given 0, denied 1, unanswered 0");
		ask(as("bob"));
		assertThat(counts()).isEqualTo("given 0, denied 1, unanswered 1");
	}

	@Test
	void logOutlivesTheRoomWithoutNamingAnybody() {
		answer(as("alice"), false);
		UUID id = Api.id(Api.json(this.api.get("/v1/rooms/name/{name}", this.room)));

		this.api.delete("/v1/rooms/" + id).expectStatus().isOk();

		assertThat(rows("consent_log")).singleElement()
			.satisfies((row) -> assertThat(row).containsOnlyKeys("id", "consent_id", "meeting_id", "entry", "logged_at")
				.containsEntry("entry", "DENIED")
				.doesNotContainValue("alice"));
		assertThat(rows("consents")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "UPDATE consent_log SET entry = 'GIVEN'", "DELETE FROM consent_log", "TRUNCATE consent_log" })
	void logCannotBeChanged(String statement) {
		answer(as("alice"), false);

		assertThatExceptionOfType(Exception.class).isThrownBy(() -> this.database.sql(statement).then().block())
			.withMessageContaining("consent_log is append-only");
		assertThat(log()).hasSize(1);
	}

	private UUID aMeeting() {
		this.api.createRoom(this.room);
		this.events.creates(this.room);
		return Api.id(Api.json(this.api.enter(this.room).expectStatus().isOk()));
	}

	private void changeRoom(Map<String, Object> changes) {
		UUID id = Api.id(Api.json(this.api.get("/v1/rooms/name/{name}", this.room)));
		this.api.patch("/v1/rooms/" + id, changes).expectStatus().isOk();
	}

	private Api as(String user) {
		return this.api.as(user);
	}

	private Api visitor() {
		return this.api.anonymous();
	}

	private Api with(ResponseCookie cookie) {
		return this.api.with((headers) -> headers.set(HttpHeaders.COOKIE, cookie.getName() + '=' + cookie.getValue()));
	}

	private String path(String rest) {
		return "/v1/meetings/" + this.meeting + "/consent" + rest;
	}

	private WebTestClient.ResponseSpec answer(Api participant, boolean given) {
		return participant.post(path(""), Map.of("consent_given", given));
	}

	private WebTestClient.ResponseSpec ask(Api participant) {
		return participant.post(path("/prompt"), "");
	}

	private JsonNode state(Api participant) {
		return Api.json(participant.get(path("")).expectStatus().isOk());
	}

	private String counts() {
		JsonNode counts = state(this.api).path("participants");
		return "given %d, denied %d, unanswered %d".formatted(counts.path("given").asInt(),
				counts.path("denied").asInt(), counts.path("unanswered").asInt());
	}

	private List<JsonNode> log() {
		return Api.json(this.api.get(path("/log")).expectStatus().isOk()).valueStream().toList();
	}

	private List<Map<String, Object>> rows(String table) {
		return this.database.sql("SELECT * FROM " + table + " WHERE meeting_id = :meeting")
			.bind("meeting", this.meeting)
			.fetch()
			.all()
			.collectList()
			.blockOptional()
			.orElseThrow();
	}

	private static ResponseCookie cookieOf(WebTestClient.ResponseSpec response) {
		return Objects.requireNonNull(response.expectStatus()
			.isOk()
			.expectCookie()
			.exists(VisitorCookie.NAME)
			.returnResult(Void.class)
			.getResponseCookies()
			.getFirst(VisitorCookie.NAME));
	}

}
