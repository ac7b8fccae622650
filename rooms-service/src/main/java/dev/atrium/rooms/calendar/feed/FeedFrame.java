package dev.atrium.rooms.calendar.feed;

import java.util.List;

/**
 * Tells whether a text is a calendar, and a whole one: its first line begins one, and
 * each that begins ends. The library takes what there is, and so would take a download
 * that broke off for a calendar whose other events were deleted.
 */
final class FeedFrame {

	private static final String BEGIN = "BEGIN:VCALENDAR";

	private static final String END = "END:VCALENDAR";

	private FeedFrame() {
	}

	static void requireWhole(String text) {
		List<String> lines = text.lines().toList();
		int first = firstWritten(lines);
		if (first == lines.size() || !BEGIN.equalsIgnoreCase(line(lines, first))) {
			throw new MalformedFeed(first + 1, "a calendar begins with " + BEGIN);
		}
		int last = lines.size() - 1;
		while (line(lines, last).isEmpty()) {
			last--;
		}
		if (!END.equalsIgnoreCase(line(lines, last))) {
			throw new MalformedFeed(last + 1, "the calendar breaks off, its last line is not " + END);
		}
	}

	private static int firstWritten(List<String> lines) {
		int first = 0;
		while (first < lines.size() && line(lines, first).isEmpty()) {
			first++;
		}
		return first;
	}

	private static String line(List<String> lines, int index) {
		return lines.get(index).strip();
	}

}
