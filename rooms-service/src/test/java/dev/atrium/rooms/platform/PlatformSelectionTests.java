package dev.atrium.rooms.platform;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlatformSelectionTests {

	private static final UUID ROOM = UUID.fromString("0190a6e0-0000-7000-8000-000000000001");

	@ParameterizedTest(name = "own {0}, default {1}, migration {2}, listed {3} -> {4}")
	@CsvSource(nullValues = "-", textBlock = """
			# own,   default, migration, listed, chosen
			-,       daily,   -,         false,  daily
			-,       whereby, -,         false,  whereby
			-,       whereby, -,         true,   whereby
			-,       daily,   false,     false,  whereby
			-,       daily,   false,     true,   whereby
			-,       whereby, true,      false,  whereby
			-,       whereby, true,      true,   daily
			-,       daily,   true,      false,  daily
			daily,   whereby, -,         false,  daily
			daily,   whereby, false,     false,  daily
			whereby, daily,   -,         false,  whereby
			whereby, daily,   true,      true,   whereby
			""")
	void choosesPlatform(@Nullable String own, String fallback, @Nullable Boolean migration, boolean listed,
			String chosen) {
		Set<UUID> rooms = listed ? Set.of(ROOM) : Set.of();
		PlatformSelection selection = new PlatformSelection(
				new PlatformSelectionProperties(fallback, migration, rooms));

		assertThat(selection.choose(ROOM, own)).isEqualTo(chosen);
	}

}
