package dev.atrium.gateway.platform.mock;

import java.util.List;

import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.PlatformException.Unauthorized;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.gateway.platform.VideoPlatformContract;

class MockContractTests extends VideoPlatformContract {

	private final MockPlatform mock = new MockPlatform();

	@Override
	protected VideoPlatform platform() {
		return this.mock;
	}

	@Override
	protected void works() {
		this.mock.recovers();
	}

	@Override
	protected void losesTheAnswerToACreation() {
		this.mock.losesItsFirstAnswer();
	}

	@Override
	protected void hasTwoSessionsIn(String roomName) {
		RoomSession newer = new RoomSession("item-0", roomName, NEWEST_SESSION, null, List.of());
		RoomSession older = new RoomSession("item-1", roomName, NEWEST_SESSION.minusSeconds(3600), NEWEST_SESSION,
				List.of());
		this.mock.hasSessions(roomName, List.of(newer, older));
	}

	@Override
	protected void refusesTheKey() {
		this.mock.failsWith(new Unauthorized("Mock does not accept the key"));
	}

	@Override
	protected void isDown() {
		this.mock.failsWith(new Unavailable("Mock is down"));
	}

	@Override
	protected void refusesRequests() {
		this.mock.failsWith(new Rejected("Mock does not want to"));
	}

}
