package dev.atrium.rooms.calendar.feed;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One event at one time; a recurring event has many.
 *
 * @param key tells it apart from the others of its feed, whenever it is moved to
 * @param details what it is about
 * @param startsAt when it begins
 * @param endsAt when it is over
 */
public record Occurrence(Key key, Details details, Instant startsAt, Instant endsAt) {

	/**
	 * What stays the same when an event is moved.
	 *
	 * @param uid the event's UID
	 * @param originalStart when the series has it begin; {@code null} for an event that
	 * does not recur
	 */
	public record Key(String uid, @Nullable Instant originalStart) {
	}

	/**
	 * What people wrote.
	 *
	 * @param title its summary
	 * @param description its text
	 * @param location where it is held
	 * @param url its own link
	 * @param attendees the invited, and last the organizer
	 */
	public record Details(@Nullable String title, @Nullable String description, @Nullable String location,
			@Nullable String url, List<Attendee> attendees) {
	}

}
