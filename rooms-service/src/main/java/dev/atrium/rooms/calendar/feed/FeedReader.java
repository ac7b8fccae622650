package dev.atrium.rooms.calendar.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;

/**
 * Reads a feed for a room: biweekly takes it apart, lib-recur expands its series.
 */
public final class FeedReader {

	// biweekly's word for a zone that it does not know; Zones may still.
	private static final Set<Integer> ZONE_WARNINGS = Set.of(37, 38, 39);

	private final RoomLink link;

	private final Window window;

	private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

	private final List<FeedProblem> problems = new ArrayList<>();

	private final Set<String> unreadable = new HashSet<>();

	private boolean empty = true;

	private FeedReader(RoomLink link, Window window) {
		this.link = link;
		this.window = window;
	}

	/**
	 * Reads what a feed says about a room.
	 * @param text the feed
	 * @param link how events name the room
	 * @param window when occurrences must begin
	 * @throws MalformedFeed if the feed is no calendar or breaks off
	 */
	public static Feed read(String text, RoomLink link, Window window) {
		FeedFrame.requireWhole(text);
		FeedReader reader = new FeedReader(link, window);
		reader.parse(text);
		return reader.feed();
	}

	private void parse(String text) {
		try (ICalReader reader = new ICalReader(text)) {
			// Not the machine's: whatever is read must not depend on where this runs.
			reader.setDefaultTimezone(TimeZone.getTimeZone("UTC"));
			for (ICalendar calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
				addProblems(reader.getWarnings());
				addEntries(calendar);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void addProblems(List<ParseWarning> warnings) {
		warnings.stream()
			.filter((warning) -> !ZONE_WARNINGS.contains(Objects.requireNonNullElse(warning.getCode(), 0)))
			.map((warning) -> new FeedProblem(warning.getLineNumber(), reason(warning)))
			.forEach(this.problems::add);
	}

	private static String reason(ParseWarning warning) {
		String property = warning.getPropertyName();
		return (property != null) ? property + ": " + warning.getMessage() : warning.getMessage();
	}

	private void addEntries(ICalendar calendar) {
		EntryReader reader = new EntryReader(Zones.of(calendar));
		for (VEvent event : calendar.getEvents()) {
			this.empty = false;
			add(event, reader);
		}
	}

	private void add(VEvent event, EntryReader reader) {
		if (event.getUid() == null || event.getUid().getValue() == null) {
			this.problems.add(new FeedProblem(null, "An event has no UID"));
			return;
		}
		String uid = event.getUid().getValue();
		try {
			this.entries.computeIfAbsent(uid, (key) -> new ArrayList<>()).add(reader.read(event));
		}
		catch (DateTimeException ex) {
			reject(uid, ex);
		}
	}

	private Feed feed() {
		List<Occurrence> all = this.entries.entrySet()
			.stream()
			.filter((series) -> !this.unreadable.contains(series.getKey()))
			.flatMap((series) -> expand(series.getKey(), Series.of(series.getValue())))
			.toList();
		return new Feed(this.empty, all.size(), ofTheRoom(all), Set.copyOf(this.unreadable),
				List.copyOf(this.problems));
	}

	private Stream<Occurrence> expand(String uid, Series series) {
		try {
			return series.occurrences(this.window).toList().stream();
		}
		catch (DateTimeException ex) {
			reject(uid, ex);
			return Stream.empty();
		}
	}

	// A calendar put together from several has what is in two of them twice, under two
	// UIDs.
	private List<Occurrence> ofTheRoom(List<Occurrence> all) {
		Map<List<Object>, Occurrence> distinct = new LinkedHashMap<>();
		all.stream()
			.filter((occurrence) -> this.link.isIn(occurrence.details()))
			.sorted(Comparator.comparing(Occurrence::startsAt).thenComparing((occurrence) -> occurrence.key().uid()))
			.forEach((occurrence) -> distinct.putIfAbsent(likeness(occurrence), occurrence));
		return List.copyOf(distinct.values());
	}

	private static List<Object> likeness(Occurrence occurrence) {
		String title = Objects.requireNonNullElse(occurrence.details().title(), "");
		return List.of(occurrence.startsAt(), occurrence.endsAt(), title.strip().toLowerCase(Locale.ROOT));
	}

	private void reject(String uid, DateTimeException why) {
		this.unreadable.add(uid);
		this.problems.add(new FeedProblem(null, "Event " + uid + ": " + why.getMessage()));
	}

}
