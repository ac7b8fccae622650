package dev.atrium.simulator.room;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoomTests {

	private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

	@Test
	void thoseWhoLeftBeforeAPeriodAreNotInIt() {
		Room room = room(stay("a", 0, 10), stay("b", 5, 15), stay("c", 30, null));

		assertThat(room.presentBetween(NINE.plusSeconds(10), NINE.plusSeconds(30))).extracting(Participant::name)
			.containsExactly("b");
	}

	private static Room room(Participant... stays) {
		return new Room(new RoomKey(Platform.DAILY, "standup"), NINE, null, List.of(stays));
	}

	private static Participant stay(String name, int from, @Nullable Integer to) {
		return new Participant(name, null, name, "visitor", NINE.plusSeconds(from),
				(to != null) ? NINE.plusSeconds(to) : null);
	}

}
