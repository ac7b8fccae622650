package dev.atrium.gateway.support;

import java.time.Instant;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit.Stubbing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;

/**
 * Whereby with one meeting that can be deleted, and with recordings.
 */
public final class StatefulWhereby {

	private final Stubbing server;

	private final WherebyApi api;

	/** Stands in on that server. */
	public StatefulWhereby(Stubbing server) {
		this.server = server;
		this.api = new WherebyApi(server);
	}

	/** Does what it is asked for; nobody was in its rooms. */
	public void works() {
		WherebyHistoryApi history = new WherebyHistoryApi(this.server);
		this.api.deletesMeetings();
		this.api.createsMeetingsAndRemembersThem();
		this.api.linksToRecordings();
		history.deletesRecordings();
		history.hasSessions(0, Instant.EPOCH);
		this.server.stubFor(delete(urlPathMatching("/meetings/.+")).inScenario("meeting")
			.whenScenarioStateIs("created")
			.willSetStateTo(STARTED)
			.willReturn(aResponse().withStatus(204)));
	}

	/** Makes the meeting and breaks the connection in the place of an answer. */
	public void losesTheAnswerToACreation() {
		this.server.stubFor(post(urlEqualTo("/meetings")).inScenario("meeting")
			.whenScenarioStateIs(STARTED)
			.willSetStateTo("created")
			.willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
	}

}
