package dev.atrium.gateway.support;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.junit.Stubbing;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import com.jayway.jsonpath.JsonPath;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.atrium.gateway.support.Samples.answer;
import static dev.atrium.gateway.support.Samples.template;

/**
 * A call in one of Daily's rooms, going on as a test intends.
 */
public final class DailyCallApi {

	private static final int LOW = 10;

	private final Stubbing server;

	/** Stands in on that server. */
	public DailyCallApi(Stubbing server) {
		this.server = server;
	}

	/** Is over, unless a test says otherwise. */
	void isOver() {
		this.server.stubFor(any(urlPathMatching("/rooms/[^/]+/(presence|recordings/stop)")).atPriority(LOW)
			.willReturn(answer(404, "daily-error-404-room")));
	}

	/** People are in every room and can be sent out. */
	public void isHeldBy(int people) {
		String present = IntStream.range(0, people)
			.mapToObj((i) -> """
					{"room": "a-room", "id": "p-%d", "userId": null, "userName": "Guest", "mtgSessionId": "m-1",
					 "joinTime": "2026-01-01T20:53:19.000Z", "duration": 2}""".formatted(i))
			.collect(Collectors.joining(", "));
		this.server.stubFor(get(urlPathMatching("/rooms/[^/]+/presence")).withHeader("Authorization", bearer())
			.willReturn(template(200, "{\"total_count\": %d, \"data\": [%s]}".formatted(people, present))));
		this.server.stubFor(post(urlPathMatching("/rooms/[^/]+/eject")).withHeader("Authorization", bearer())
			.willReturn(answer(200, "daily-room-eject-response")));
	}

	/** Is being recorded already. */
	public void isRecordedAlready() {
		this.server.stubFor(post(urlPathMatching("/rooms/[^/]+/recordings/start"))
			.willReturn(answer(400, "daily-error-400-recording-active-stream")));
	}

	/** Is being recorded until that is stopped. */
	public void isRecorded() {
		this.server.stubFor(post(urlPathMatching("/rooms/[^/]+/recordings/stop")).withHeader("Authorization", bearer())
			.willReturn(answer(200, "daily-recording-stop-response")));
	}

	/** Is not recorded, so that nothing can be stopped. */
	public void isNotRecorded() {
		this.server.stubFor(post(urlPathMatching("/rooms/[^/]+/recordings/stop"))
			.willReturn(answer(400, "daily-error-400-missing-field")));
	}

	/** Can neither be seen nor cleared. */
	public void cannotBeCleared(int status) {
		this.server.stubFor(get(urlPathMatching("/rooms/[^/]+/presence")).willReturn(aResponse().withStatus(status)));
		this.server
			.stubFor(post(urlPathMatching("/rooms/[^/]+/recordings/stop")).willReturn(aResponse().withStatus(status)));
	}

	/** Checks that a recording was stopped. */
	public void stoppedRecording(String roomName, String type, UUID instanceId) {
		this.server.verify(1, postRequestedFor(urlPathMatching("/rooms/" + roomName + "/recordings/stop"))
			.withHeader("Authorization", bearer())
			.withRequestBody(equalToJson("{\"type\": \"" + type + "\", \"instanceId\": \"" + instanceId + "\"}")));
	}

	/** How many were sent out with each request, in their order. */
	public List<Integer> ejectedFrom(String roomName) {
		return this.server
			.findAll(postRequestedFor(urlPathMatching("/rooms/" + roomName + "/eject"))
				.withRequestBody(matchingJsonPath("$.ids")))
			.stream()
			.map((request) -> JsonPath.<List<String>>read(request.getBodyAsString(), "$.ids").size())
			.toList();
	}

	private static StringValuePattern bearer() {
		return equalTo("Bearer " + DailyApi.API_KEY);
	}

}
