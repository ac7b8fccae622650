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
				+ "calendar_feeds|calendar_events|room_webhooks|room_webhook_deliveries|room_webhook_attempts|"
				+ "api_keys|audit_log|idempotency_keys|meeting_allowances|consents|consent_log|denied_provider_rooms|orphaned_recordings|live_events)\\b");

	@Test
	void eachTableIsNamedByItsOwnerOnly() {
		assertThat(tablesByClass()).isEqualTo(Map.ofEntries(owner("Rooms", "rooms"), owner("Meetings", "meetings"),
				owner("ParticipantSessions", "participant_sessions"), owner("ParkedEvents", "parked_events"),
				owner("Recordings", "recordings"), owner("CalendarFeeds", "calendar_feeds"),
				owner("CalendarEvents", "calendar_events"), owner("Endpoints", "room_webhooks"),
				owner("Deliveries", "room_webhook_deliveries"), owner("Attempts", "room_webhook_attempts"),
				owner("ApiKeys", "api_keys"), owner("AuditLog", "audit_log"), owner("Consents", "consents"),
				owner("ConsentLog", "consent_log"), owner("DeniedProviderRooms", "denied_provider_rooms"),
				owner("OrphanedRecordings", "orphaned_recordings"), owner("AnsweredRequests", "idempotency_keys"),
				owner("MeetingAllowances", "meeting_allowances"), owner("LiveLog", "live_events")));
	}

	private static Map.Entry<String, Set<String>> owner(String type, String table) {
		return Map.entry(type, Set.of(table));
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
