package dev.atrium.rooms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableOwnershipTests {

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Pattern STATEMENT = Pattern
		.compile("(?:FROM|JOIN|INTO|UPDATE)\\s+(rooms|meetings|participant_sessions|parked_events|recordings|"
				+ "calendar_feeds|calendar_events|room_webhooks|room_webhook_deliveries|room_webhook_attempts)\\b");

	@Test
	void eachTableIsNamedByItsOwnerOnly() {
		assertThat(tablesByClass()).isEqualTo(Map.of("Rooms", Set.of("rooms"), "Meetings", Set.of("meetings"),
				"ParticipantSessions", Set.of("participant_sessions"), "ParkedEvents", Set.of("parked_events"),
				"Recordings", Set.of("recordings"), "CalendarFeeds", Set.of("calendar_feeds"), "CalendarEvents",
				Set.of("calendar_events"), "Endpoints", Set.of("room_webhooks"), "Deliveries",
				Set.of("room_webhook_deliveries"), "Attempts", Set.of("room_webhook_attempts")));
	}

	private static Map<String, Set<String>> tablesByClass() {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> STATEMENT.matcher(text(file)).find())
				.collect(Collectors.toMap((file) -> file.getFileName().toString().replace(".java", ""),
						TableOwnershipTests::tables));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> tables(Path file) {
		return STATEMENT.matcher(text(file)).results().map((match) -> match.group(1)).collect(Collectors.toSet());
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
