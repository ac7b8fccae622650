package dev.atrium.rooms.calendar.feed;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom an event names.
 *
 * @param email address, without {@code mailto:}
 * @param name the name to show, if the feed gives one
 * @param status the answer to the invitation, as PARTSTAT (RFC 5545, 3.2.12)
 * @param role the part in the event, as ROLE (RFC 5545, 3.2.16), or {@code ORGANIZER}
 */
public record Attendee(@Nullable String email, @Nullable String name, @Nullable String status, @Nullable String role) {
}
