package dev.atrium.rooms.calendar.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.calendar.feed.Entry.Length;

/**
 * All entries of one UID: an event or a series, and the exceptions to it.
 */
final class Series {

	private final @Nullable Entry master;

	private final List<Entry> exceptions;

	private Series(@Nullable Entry master, List<Entry> exceptions) {
		this.master = master;
		this.exceptions = exceptions;
	}

	/**
	 * Puts together what belongs together; of several revisions the latest counts.
	 * @param entries in the order of the feed
	 */
	static Series of(List<Entry> entries) {
		Entry master = latest(entries.stream().filter((entry) -> entry.exceptionTo() == null).toList());
		List<Entry> exceptions = new ArrayList<>();
		for (Entry exception : entries.stream().filter((entry) -> entry.exceptionTo() != null).toList()) {
			exceptions.removeIf((other) -> isSame(other, exception) && other.sequence() <= exception.sequence());
			if (exceptions.stream().noneMatch((other) -> isSame(other, exception))) {
				exceptions.add(exception);
			}
		}
		return new Series(master, exceptions);
	}

	/** What of it takes place and begins within the window. */
	Stream<Occurrence> occurrences(Window window) {
		Stream<Occurrence> exceptional = this.exceptions.stream()
			.filter((exception) -> !exception.cancelled())
			.filter((exception) -> this.master == null || !this.master.cancelled())
			.map((exception) -> occurrence(exception, exception.start(), original(exception)))
			.filter((occurrence) -> window.contains(occurrence.startsAt()));
		return Stream.concat(regular(this.master, window), exceptional);
	}

	private Stream<Occurrence> regular(@Nullable Entry entry, Window window) {
		if (entry == null || entry.cancelled()) {
			return Stream.empty();
		}
		return Starts.of(entry, window)
			.filter((start) -> window.contains(start.instant()))
			.filter((start) -> !entry.recurrence().excludes(start))
			.filter((start) -> this.exceptions.stream().noneMatch((exception) -> replaces(exception, start)))
			.map((start) -> occurrence(entry, start, entry.recurs() ? start.instant() : null));
	}

	// Where the exception names the day only, the series knows the time.
	private Instant original(Entry exception) {
		EventTime named = named(exception);
		if (!named.allDay() || this.master == null) {
			return named.instant();
		}
		EventTime first = this.master.start();
		return first.at(named.local().toLocalDate().atTime(first.local().toLocalTime())).instant();
	}

	private static Occurrence occurrence(Entry entry, EventTime start, @Nullable Instant original) {
		return new Occurrence(new Occurrence.Key(entry.uid(), original), entry.details(), start.instant(),
				end(start, entry.length()));
	}

	private static Instant end(EventTime start, Length length) {
		return start.at(start.local().plusDays(length.days())).instant().plus(length.time());
	}

	private static boolean replaces(Entry exception, EventTime start) {
		return named(exception).means(start);
	}

	private static boolean isSame(Entry one, Entry other) {
		return named(one).instant().equals(named(other).instant());
	}

	private static EventTime named(Entry exception) {
		EventTime named = exception.exceptionTo();
		if (named == null) {
			throw new IllegalStateException(exception.uid() + " is no exception");
		}
		return named;
	}

	private static @Nullable Entry latest(Collection<Entry> revisions) {
		return revisions.stream()
			.reduce((one, later) -> (later.sequence() >= one.sequence()) ? later : one)
			.orElse(null);
	}

}
