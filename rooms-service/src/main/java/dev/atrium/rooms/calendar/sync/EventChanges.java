package dev.atrium.rooms.calendar.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.atrium.rooms.calendar.event.CalendarEvent;
import dev.atrium.rooms.calendar.feed.Occurrence;

/**
 * What must be done to the stored events for them to be as the feed has them.
 *
 * @param added new ones
 * @param changed those that the feed has otherwise, or has again
 * @param removed those to come that it has no longer, marked as deleted; what has begun
 * stays
 */
record EventChanges(List<CalendarEvent> added, List<CalendarEvent> changed, List<CalendarEvent> removed) {

	/**
	 * Compares.
	 * @param stored all events of the room
	 * @param read those that the feed has
	 * @param keep which of the others must stay, since the feed does not speak about them
	 */
	static EventChanges between(List<CalendarEvent> stored, List<CalendarEvent> read, Predicate<CalendarEvent> keep,
			Instant now) {
		Map<Occurrence.Key, CalendarEvent> others = new HashMap<>();
		stored.forEach((event) -> others.put(key(event), event));
		List<CalendarEvent> added = new ArrayList<>();
		List<CalendarEvent> changed = new ArrayList<>();
		for (CalendarEvent event : read) {
			CalendarEvent known = others.remove(key(event));
			if (known == null) {
				added.add(event);
			}
			else if (!known.isStill(event)) {
				changed.add(known.as(event));
			}
		}
		List<CalendarEvent> removed = others.values()
			.stream()
			.filter((event) -> event.deletedAt() == null && event.startsAt().isAfter(now))
			.filter(keep.negate())
			.map((event) -> event.deleted(now))
			.toList();
		return new EventChanges(added, changed, removed);
	}

	private static Occurrence.Key key(CalendarEvent event) {
		return new Occurrence.Key(event.icsUid(), event.originalStart());
	}

}
