package dev.atrium.rooms.calendar.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Feeds to read in tests.
 */
final class Feeds {

	static final RoomLink STANDUP = RoomLink.to("https://atrium.example/", "standup");

	private Feeds() {
	}

	static String file(String name) {
		try (InputStream file = Objects.requireNonNull(Feeds.class.getResourceAsStream("/calendars/" + name))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Feed read(String text, String from, String until) {
		return FeedReader.read(text, STANDUP, new Window(Instant.parse(from), Instant.parse(until)));
	}

	/** What is read of events in the room, from these of their lines. */
	static Feed ofEvents(String... events) {
		return read(calendar(events), "2026-03-01T00:00:00Z", "2026-04-30T00:00:00Z");
	}

	static String calendar(String... events) {
		StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n");
		for (String event : events) {
			text.append("BEGIN:VEVENT\nLOCATION:https://atrium.example/standup\n")
				.append(event.strip())
				.append("\nEND:VEVENT\n");
		}
		return text.append("END:VCALENDAR\n").toString().replace("\n", "\r\n");
	}

	static List<String> times(Feed feed) {
		return feed.occurrences().stream().map((each) -> each.startsAt() + "/" + each.endsAt()).toList();
	}

	static List<Instant> starts(Feed feed) {
		return feed.occurrences().stream().map(Occurrence::startsAt).toList();
	}

}
