package dev.atrium.gateway.support;

import java.time.Duration;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit.Stubbing;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
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
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static dev.atrium.gateway.support.Samples.answer;
import static dev.atrium.gateway.support.Samples.read;
import static dev.atrium.gateway.support.Samples.template;

/**
 * Whereby, doing what a test intends.
 */
public final class WherebyApi {

	/** The key that every call shows. */
	public static final String API_KEY = "whereby-test-key";

	private static final String STARTS_WITH = "roomName[startsWith]";

	private final Stubbing server;

	/** Stands in on that server. */
	public WherebyApi(Stubbing server) {
		this.server = server;
	}

	/** Creates every meeting it is asked for. */
	public void createsMeetings() {
		this.server.stubFor(createMeeting().willReturn(createdMeeting()));
	}

	/** Creates a meeting and answers without the room's name. */
	public void createsMeetingWithoutNamingItsRoom() {
		this.server.stubFor(createMeeting().willReturn(answer(201, "whereby-meeting-create-response-minimal")));
	}

	/** Has one meeting of any name that it is asked for. */
	public void hasMeeting() {
		this.server.stubFor(listMeetings().willReturn(oneMeeting()));
	}

	/** Has one meeting of any name that it is asked for, listed after others. */
	public void hasMeetingOnTheSecondPage() {
		this.server.stubFor(listMeetings().withQueryParam("cursor", absent())
			.willReturn(template(200, read("whereby-meetings-list-response").replace("null", "\"next page\""))));
		this.server.stubFor(listMeetings().withQueryParam("cursor", equalTo("next page")).willReturn(oneMeeting()));
	}

	/** Has no meeting. */
	public void hasNoMeeting() {
		this.server.stubFor(listMeetings().willReturn(template(200, "{\"results\": [], \"cursor\": null}")));
	}

	/**
	 * Creates the first meeting and lists it from then on; a second would be a second.
	 */
	public void createsMeetingsAndRemembersThem() {
		this.server
			.stubFor(createMeeting().inScenario("meeting").willSetStateTo("created").willReturn(createdMeeting()));
		this.server.stubFor(listMeetings().inScenario("meeting")
			.whenScenarioStateIs(STARTED)
			.willReturn(template(200, "{\"results\": [], \"cursor\": null}")));
		this.server
			.stubFor(listMeetings().inScenario("meeting").whenScenarioStateIs("created").willReturn(oneMeeting()));
	}

	/** Answers everything with one error. */
	public void answersEverythingWith(int status, String sample) {
		this.server.stubFor(any(anyUrl()).willReturn(answer(status, sample)));
	}

	/**
	 * Answers everything with one body.
	 * @param retryAfter what the header of that name says; left out if empty
	 */
	public void answersEverythingWith(int status, String retryAfter, String body) {
		ResponseDefinitionBuilder answer = aResponse().withStatus(status)
			.withHeader("Content-Type", "application/json")
			.withBody(body);
		this.server.stubFor(
				any(anyUrl()).willReturn(retryAfter.isEmpty() ? answer : answer.withHeader("Retry-After", retryAfter)));
	}

	/** Answers everything with a web page. */
	public void answersEverythingWithHtml() {
		this.server.stubFor(any(anyUrl()).willReturn(
				aResponse().withStatus(201).withHeader("Content-Type", "text/html").withBody("<html>It works</html>")));
	}

	/** Breaks every connection. */
	public void breaksConnections() {
		this.server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
	}

	/** Limits the rate. */
	public void limitsTheRate(Duration retryAfter) {
		this.server.stubFor(any(anyUrl()).willReturn(
				answer(429, "whereby-error-429").withHeader("Retry-After", Long.toString(retryAfter.toSeconds()))));
	}

	/** Quotes the request in its refusal. */
	public void refusesQuotingTheStorageSecret() {
		this.server.stubFor(createMeeting().willReturn(template(400,
				"{\"error\": \"bad secret {{jsonPath request.body '$.recording.destination.accessKeySecret'}}\"}")));
	}

	/** Answers nothing for longer than anybody waits. */
	public void hangs() {
		this.server
			.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay((int) Duration.ofSeconds(10).toMillis())));
	}

	/** Deletes meetings, also those that are gone. */
	public void deletesMeetings() {
		this.server.stubFor(delete(urlPathMatching("/meetings/.+")).willReturn(aResponse().withStatus(204)));
	}

	/** Links to recordings. */
	public void linksToRecordings() {
		this.server.stubFor(get(urlPathMatching("/recordings/[^/]+/access-link")).withHeader("Authorization", bearer())
			.willReturn(answer(200, "whereby-recording-access-link-response")));
	}

	/** Requests to create a meeting in a room whose name begins with a text. */
	public int creationsOf(String prefix) {
		return count(postRequestedFor(urlEqualTo("/meetings"))
			.withRequestBody(matchingJsonPath("$.roomNamePrefix", containing(prefix))));
	}

	/** Requests to look up meetings in rooms whose name holds a text. */
	public int lookupsOf(String partOfName) {
		return count(getRequestedFor(urlPathEqualTo("/meetings")).withQueryParam(STARTS_WITH, containing(partOfName)));
	}

	/** Requests of any kind. */
	public int requests() {
		return this.server.getAllServeEvents().size();
	}

	/** Checks the request that created a meeting. */
	public void createdMeetingWith(String json) {
		this.server.verify(1, postRequestedFor(urlEqualTo("/meetings")).withHeader("Authorization", bearer())
			.withRequestBody(equalToJson(json)));
	}

	/** Checks the request that looked for a meeting. */
	public void lookedFor(String prefix) {
		this.server.verify(1,
				getRequestedFor(urlPathEqualTo("/meetings")).withHeader("Authorization", bearer())
					.withQueryParam(STARTS_WITH, equalTo("/" + prefix))
					.withQueryParam("fields", equalTo("hostRoomUrl")));
	}

	/** Checks the request that deleted a meeting. */
	public void deletedMeeting(String meetingId) {
		this.server.verify(1,
				deleteRequestedFor(urlEqualTo("/meetings/" + meetingId)).withHeader("Authorization", bearer()));
	}

	private int count(RequestPatternBuilder pattern) {
		return this.server.findAll(pattern).size();
	}

	private static MappingBuilder createMeeting() {
		return post(urlEqualTo("/meetings")).withHeader("Authorization", bearer());
	}

	private static MappingBuilder listMeetings() {
		return get(urlPathEqualTo("/meetings")).withHeader("Authorization", bearer());
	}

	private static StringValuePattern bearer() {
		return equalTo("Bearer " + API_KEY);
	}

	private static ResponseDefinitionBuilder createdMeeting() {
		return template(201, read("whereby-meeting-create-response").replace("waiting-room-example-",
				"{{jsonPath request.body '$.roomNamePrefix'}}"));
	}

	private static ResponseDefinitionBuilder oneMeeting() {
		return template(200, read("whereby-meetings-list-response").replace("/room-prefix-",
				"{{lookup request.query '" + STARTS_WITH + "'}}"));
	}

}
