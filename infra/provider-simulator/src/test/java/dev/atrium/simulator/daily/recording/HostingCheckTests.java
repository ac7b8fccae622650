package dev.atrium.simulator.daily.recording;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.atrium.simulator.daily.DailyError;
import dev.atrium.simulator.daily.DailyProperties;
import dev.atrium.simulator.room.Participant;
import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.room.Room;
import dev.atrium.simulator.room.RoomKey;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HostingCheckTests {

	private static final Instant JOINED = Instant.parse("2026-11-23T09:00:00Z");

	private static final Room ROOM = new Room(new RoomKey(Platform.DAILY, "standup"), JOINED, null,
			List.of(new Participant("s-1", null, "Alice", "host", JOINED, null)));

	@Test
	void roomHostsNoCallForAMomentAfterTheFirstJoin() {
		assertThatExceptionOfType(DailyError.class).isThrownBy(() -> checkAt(JOINED.plusMillis(2_999)))
			.withMessageContaining("room standup does not seem to be hosting a call currently");
		assertThatCode(() -> checkAt(JOINED.plusMillis(3_000))).doesNotThrowAnyException();
	}

	private static void checkAt(Instant now) {
		DailyProperties.Limit limit = new DailyProperties.Limit(1, Duration.ofSeconds(1));
		DailyProperties properties = new DailyProperties("key", "domain", Duration.ZERO, Duration.ZERO,
				Duration.ofSeconds(3), new DailyProperties.RateLimits(limit, limit, limit));
		new HostingCheck(Clock.fixed(now, ZoneOffset.UTC), properties).check(ROOM);
	}

}
