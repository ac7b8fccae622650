package dev.atrium.gateway.support;

import java.time.Duration;
import java.util.UUID;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit.Stubbing;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import com.github.tomakehurst.wiremock.matching.UrlPattern;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static dev.atrium.gateway.support.Samples.answer;
import static dev.atrium.gateway.support.Samples.read;
import static dev.atrium.gateway.support.Samples.template;

/**
 * Daily, doing what a test intends.
 */
public final class DailyApi {

	/** The key that every call shows. */
	public static final String API_KEY = "daily-test-key";

	private static final Duration LONG = Duration.ofSeconds(10);

	private static final String SAMPLE_NAME = "w2pp2cf4kltgFACPKXmX";

	private final Stubbing server;

	/** Stands in on that server. */
	public DailyApi(Stubbing server) {
		this.server = server;
	}

	/** Creates every room it is asked for. */
	public void createsRooms() {
		this.server.stubFor(createRoom().willReturn(createdRoom()));
	}

	/** Has the room already, as after a request whose answer was lost. */
	public void hasRoom() {
		this.server.stubFor(createRoom().willReturn(answer(400, "daily-error-400-room-exists")));
		this.server.stubFor(getRoom().willReturn(existingRoom()));
	}

	/** Has no room. */
	public void hasNoRoom() {
		this.server.stubFor(getRoom().willReturn(answer(404, "daily-error-404-room")));
	}

	/** Creates the first room and knows it from then on. */
	public void createsOneRoomAndRemembersIt() {
		this.server.stubFor(createRoom().inScenario("room")
			.whenScenarioStateIs(STARTED)
			.willSetStateTo("created")
			.willReturn(createdRoom()));
		this.server.stubFor(createRoom().inScenario("room")
			.whenScenarioStateIs("created")
			.willReturn(answer(400, "daily-error-400-room-exists")));
		this.server.stubFor(getRoom().inScenario("room")
			.whenScenarioStateIs(STARTED)
			.willReturn(answer(404, "daily-error-404-room")));
		this.server.stubFor(getRoom().inScenario("room").whenScenarioStateIs("created").willReturn(existingRoom()));
	}

	/**
	 * Creates a room and does not say so before anybody who waited is gone; shows the
	 * room only after some looks, until it is deleted.
	 */
	public void createsRoomThatShowsLate(String partOfName, int looks) {
		hasNoRoom();
		UrlPattern room = urlPathMatching("/rooms/[^/]*" + partOfName);
		this.server.stubFor(createRoom().willReturn(createdRoom().withFixedDelay((int) LONG.toMillis())));
		for (int i = 0; i < looks; i++) {
			this.server.stubFor(get(room).inScenario("late")
				.whenScenarioStateIs((i == 0) ? STARTED : "look " + i)
				.willSetStateTo("look " + (i + 1))
				.willReturn(answer(404, "daily-error-404-room")));
		}
		this.server.stubFor(get(room).inScenario("late")
			.whenScenarioStateIs((looks == 0) ? STARTED : "look " + looks)
			.willReturn(existingRoom()));
		this.server.stubFor(delete(room).inScenario("late")
			.willSetStateTo("deleted")
			.willReturn(answer(200, "daily-room-delete-response")));
		this.server.stubFor(get(room).inScenario("late")
			.whenScenarioStateIs("deleted")
			.willReturn(answer(404, "daily-error-404-room")));
	}

	/** Refuses a room's name. */
	public void refusesRoomName() {
		this.server.stubFor(createRoom().willReturn(answer(400, "daily-error-400-room-name-invalid")));
		hasNoRoom();
	}

	/** Refuses an end in the past. */
	public void refusesEndInThePast() {
		this.server.stubFor(createRoom().willReturn(answer(400, "daily-error-400-exp-in-past")));
		hasNoRoom();
	}

	/** Answers everything with one error. */
	public void answersEverythingWith(int status, String sample) {
		this.server.stubFor(any(anyUrl()).willReturn(answer(status, sample)));
	}

	/** Answers everything with an error without a body. */
	public void answersEverythingWith(int status) {
		this.server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));
	}

	/** Answers everything with one body. */
	public void answersEverythingWith(int status, String contentType, String body) {
		this.server.stubFor(any(anyUrl())
			.willReturn(aResponse().withStatus(status).withHeader("Content-Type", contentType).withBody(body)));
	}

	/** Breaks every connection. */
	public void breaksConnections() {
		this.server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
	}

	/** Answers nothing for longer than anybody waits. */
	public void hangs() {
		this.server.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay((int) LONG.toMillis())));
	}

	/** Fails some times with 503 before it creates the room. */
	public void createsRoomAfterFailures(int failures) {
		for (int i = 0; i < failures; i++) {
			this.server.stubFor(createRoom().inScenario("recovery")
				.whenScenarioStateIs((i == 0) ? STARTED : "failure " + i)
				.willSetStateTo("failure " + (i + 1))
				.willReturn(aResponse().withStatus(503)));
		}
		this.server.stubFor(createRoom().inScenario("recovery")
			.whenScenarioStateIs("failure " + failures)
			.willReturn(createdRoom()));
		hasNoRoom();
	}

	/** Deletes rooms, in which there is no call. */
	public void deletesRooms() {
		new DailyCallApi(this.server).isOver();
		this.server.stubFor(deleteRoom().willReturn(answer(200, "daily-room-delete-response")));
	}

	/** Refuses to delete a room. */
	public void cannotDelete(String name) {
		this.server.stubFor(delete(urlEqualTo("/rooms/" + name)).willReturn(aResponse().withStatus(500)));
	}

	/** Makes tokens. */
	public void makesTokens() {
		this.server.stubFor(post(urlEqualTo("/meeting-tokens")).withHeader("Authorization", bearer())
			.willReturn(answer(200, "daily-meeting-token-create-response")));
	}

	/** Starts recordings. */
	public void startsRecordings() {
		this.server.stubFor(startRecording().willReturn(answer(200, "daily-recording-start-response")));
	}

	/** Sees participants only after some refusals. */
	public void startsRecordingAfterNotSeeingTheCall(int refusals) {
		for (int i = 0; i < refusals; i++) {
			this.server.stubFor(startRecording().inScenario("recording")
				.whenScenarioStateIs((i == 0) ? STARTED : "refusal " + i)
				.willSetStateTo("refusal " + (i + 1))
				.willReturn(answer(404, "daily-error-404-recording-no-call")));
		}
		this.server.stubFor(startRecording().inScenario("recording")
			.whenScenarioStateIs("refusal " + refusals)
			.willReturn(answer(200, "daily-recording-start-response")));
	}

	/** Links to recordings. */
	public void linksToRecordings() {
		this.server.stubFor(accessLink().willReturn(answer(200, "daily-recording-access-link-response")));
	}

	/** Requests to create a room whose name holds a text. */
	public int creationsOf(String partOfName) {
		return count(postRequestedFor(urlEqualTo("/rooms"))
			.withRequestBody(matchingJsonPath("$.name", containing(partOfName))));
	}

	/** The trace of the request to create a room whose name holds a text. */
	public String traceOfCreation(String partOfName) {
		return this.server
			.findAll(postRequestedFor(urlEqualTo("/rooms"))
				.withRequestBody(matchingJsonPath("$.name", containing(partOfName))))
			.getFirst()
			.getHeader("traceparent");
	}

	/** Requests to look a room up whose name holds a text. */
	public int lookupsOf(String partOfName) {
		return count(getRequestedFor(urlPathMatching("/rooms/.*" + partOfName + ".*")));
	}

	/** Requests to delete a room whose name holds a text. */
	public int deletionsOf(String partOfName) {
		return count(deleteRequestedFor(urlPathMatching("/rooms/.*" + partOfName + ".*")));
	}

	/** Requests to record in a room whose name holds a text. */
	public int recordingStartsIn(String partOfName) {
		return count(postRequestedFor(urlPathMatching("/rooms/.*" + partOfName + ".*/recordings/start")));
	}

	/** Requests of any kind. */
	public int requests() {
		return this.server.getAllServeEvents().size();
	}

	/** Checks the request that created a room. */
	public void createdRoomWith(String json) {
		this.server.verify(1, postRequestedFor(urlEqualTo("/rooms")).withHeader("Authorization", bearer())
			.withRequestBody(equalToJson(json)));
	}

	/** Checks the request that made a token. */
	public void madeTokenWith(String json) {
		this.server.verify(1, postRequestedFor(urlEqualTo("/meeting-tokens")).withHeader("Authorization", bearer())
			.withRequestBody(equalToJson(json)));
	}

	/** Checks the request that started a recording. */
	public void startedRecording(String roomName, String type, UUID instanceId) {
		this.server.verify(1, postRequestedFor(urlEqualTo("/rooms/" + roomName + "/recordings/start"))
			.withHeader("Authorization", bearer())
			.withRequestBody(equalToJson("{\"type\": \"" + type + "\", \"instanceId\": \"" + instanceId + "\"}")));
	}

	/** Checks the request for a link. */
	public void linkedTo(String recordingId) {
		this.server.verify(1, getRequestedFor(urlEqualTo("/recordings/" + recordingId + "/access-link"))
			.withHeader("Authorization", bearer()));
	}

	private int count(RequestPatternBuilder pattern) {
		return this.server.findAll(pattern).size();
	}

	private static MappingBuilder createRoom() {
		return post(urlEqualTo("/rooms")).withHeader("Authorization", bearer());
	}

	private static MappingBuilder getRoom() {
		return get(urlPathMatching("/rooms/[^/]+")).withHeader("Authorization", bearer());
	}

	private static MappingBuilder deleteRoom() {
		return delete(urlPathMatching("/rooms/.+")).withHeader("Authorization", bearer());
	}

	private static MappingBuilder startRecording() {
		return post(urlPathMatching("/rooms/[^/]+/recordings/start")).withHeader("Authorization", bearer());
	}

	private static MappingBuilder accessLink() {
		return get(urlPathMatching("/recordings/[^/]+/access-link")).withHeader("Authorization", bearer());
	}

	private static StringValuePattern bearer() {
		return equalTo("Bearer " + API_KEY);
	}

	private static ResponseDefinitionBuilder createdRoom() {
		return template(200,
				read("daily-room-create-response").replace(SAMPLE_NAME, "{{jsonPath request.body '$.name'}}"));
	}

	private static ResponseDefinitionBuilder existingRoom() {
		return template(200, read("daily-room-get-response").replace(SAMPLE_NAME, "{{request.pathSegments.[1]}}"));
	}

}
