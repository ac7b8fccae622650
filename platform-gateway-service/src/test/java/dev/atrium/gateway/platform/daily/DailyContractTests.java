package dev.atrium.gateway.platform.daily;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.gateway.platform.VideoPlatformContract;
import dev.atrium.gateway.support.DailyApi;
import dev.atrium.gateway.support.DailyHistoryApi;
import dev.atrium.gateway.support.StatefulDaily;

class DailyContractTests extends VideoPlatformContract {

	@RegisterExtension
	static final WireMockExtension server = WireMockExtension.newInstance().build();

	private final StatefulDaily stateful = new StatefulDaily(server);

	private final DailyApi daily = new DailyApi(server);

	@Override
	protected VideoPlatform platform() {
		return TestDaily.at(server).platform();
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
		new DailyHistoryApi(server).hasSessions(2, NEWEST_SESSION.getEpochSecond());
	}

	@Override
	protected void refusesTheKey() {
		this.daily.answersEverythingWith(401, "daily-error-401-authentication");
	}

	@Override
	protected void isDown() {
		this.daily.answersEverythingWith(503);
	}

	@Override
	protected void refusesRequests() {
		this.daily.answersEverythingWith(400, "daily-error-400-invalid-property");
	}

}
