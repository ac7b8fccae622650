package dev.atrium.gateway.support;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit.Stubbing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static dev.atrium.gateway.support.Samples.answer;
import static dev.atrium.gateway.support.Samples.template;

/**
 * Daily with one room and one recording, both of which can be deleted.
 */
public final class StatefulDaily {

	private final Stubbing server;

	private final DailyApi api;

	/** Stands in on that server. */
	public StatefulDaily(Stubbing server) {
		this.server = server;
		this.api = new DailyApi(server);
	}

	/** Does what it is asked for; nobody was in its rooms. */
	public void works() {
		this.api.createsOneRoomAndRemembersIt();
		this.api.linksToRecordings();
		new DailyHistoryApi(this.server).hasSessions(0, 0);
		this.server.stubFor(get(urlEqualTo("/")).willReturn(answer(200, "daily-domain-get-response")));
		forgetsRoomOnceDeleted();
		forgetsRecordingOnceDeleted();
		this.server.stubFor(get(urlPathMatching("/rooms/[^/]+/presence"))
			.willReturn(template(200, "{\"total_count\": 0, \"data\": []}")));
		this.server.stubFor(post(urlPathMatching("/rooms/[^/]+/recordings/stop"))
			.willReturn(answer(404, "daily-error-404-recording-no-call")));
	}

	/** Makes the room and breaks the connection in the place of an answer. */
	public void losesTheAnswerToACreation() {
		this.server.stubFor(inRoomState(post(urlEqualTo("/rooms")), STARTED).willSetStateTo("created")
			.willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
	}

	private void forgetsRoomOnceDeleted() {
		this.server.stubFor(inRoomState(delete(urlPathMatching("/rooms/[^/]+")), "created").willSetStateTo("deleted")
			.willReturn(answer(200, "daily-room-delete-response")));
		this.server.stubFor(inRoomState(delete(urlPathMatching("/rooms/[^/]+")), "deleted")
			.willReturn(answer(404, "daily-error-404-room")));
		this.server.stubFor(inRoomState(get(urlPathMatching("/rooms/[^/]+")), "deleted")
			.willReturn(answer(404, "daily-error-404-room")));
	}

	private void forgetsRecordingOnceDeleted() {
		this.server.stubFor(delete(urlPathMatching("/recordings/[^/]+")).inScenario("recording")
			.whenScenarioStateIs(STARTED)
			.willSetStateTo("deleted")
			.willReturn(answer(200, "daily-recording-delete-response")));
		this.server.stubFor(delete(urlPathMatching("/recordings/[^/]+")).inScenario("recording")
			.whenScenarioStateIs("deleted")
			.willReturn(answer(404, "daily-error-404-room")));
	}

	private static ScenarioMappingBuilder inRoomState(MappingBuilder call, String state) {
		return call.inScenario("room").whenScenarioStateIs(state);
	}

}
