package dev.atrium.gateway.platform.whereby;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.gateway.platform.VideoPlatformContract;
import dev.atrium.gateway.support.StatefulWhereby;
import dev.atrium.gateway.support.WherebyApi;
import dev.atrium.gateway.support.WherebyHistoryApi;

class WherebyContractTests extends VideoPlatformContract {

	@RegisterExtension
	static final WireMockExtension server = WireMockExtension.newInstance().build();

	private final StatefulWhereby stateful = new StatefulWhereby(server);

	private final WherebyApi whereby = new WherebyApi(server);

	@Override
	protected VideoPlatform platform() {
		return TestWhereby.at(server).platform();
	}

	@Override
	protected void works() {
		this.stateful.works();
	}

	@Override
	protected void losesTheAnswerToACreation() {
		this.stateful.losesTheAnswerToACreation();
	}

	@Override
	protected void hasTwoSessionsIn(String roomName) {
		new WherebyHistoryApi(server).hasSessions(2, NEWEST_SESSION);
	}

	@Override
	protected void refusesTheKey() {
		this.whereby.answersEverythingWith(401, "whereby-error-401-invalid-token");
	}

	@Override
	protected void isDown() {
		this.whereby.answersEverythingWith(503, "whereby-error-401-missing");
	}

	@Override
	protected void refusesRequests() {
		this.whereby.answersEverythingWith(400, "whereby-error-401-missing");
	}

}
