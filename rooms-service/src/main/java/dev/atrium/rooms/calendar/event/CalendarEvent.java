package dev.atrium.rooms.calendar.event;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event in a room, at one time. A row of {@code calendar_events}; each component is a
 * column.
 *
 * @param id our id, UUIDv7
 * @param roomId where it is held
 * @param icsUid the feed's id of the event or its series
 * @param originalStart when its series has it begin; {@code null}: it does not recur
 * @param title its summary
 * @param description its text
 * @param location where it is held, in the feed's words
 * @param attendees who takes part, as a JSON array
 * @param startsAt when it begins
 * @param endsAt when it is over
 * @param createdAt when we first heard of it
 * @param updatedAt when it last changed
 * @param syncedAt when it was last read
 * @param deletedAt since when the feed has it no longer
 * @param meetingId the meeting made for it
 * @param meetingRequestedAt when that was requested
 */
public record CalendarEvent(UUID id, UUID roomId, String icsUid, @Nullable Instant originalStart,
		@Nullable String title, @Nullable String description, @Nullable String location, String attendees,
		Instant startsAt, Instant endsAt, Instant createdAt, Instant updatedAt, Instant syncedAt,
		@Nullable Instant deletedAt, @Nullable UUID meetingId, @Nullable Instant meetingRequestedAt) {

	/** The same without it being in the feed any longer. */
	public CalendarEvent deleted(Instant now) {
		return new CalendarEvent(this.id, this.roomId, this.icsUid, this.originalStart, this.title, this.description,
				this.location, this.attendees, this.startsAt, this.endsAt, this.createdAt, now, this.syncedAt, now,
				this.meetingId, this.meetingRequestedAt);
	}

	/** The same as the feed has it now. */
	public CalendarEvent as(CalendarEvent read) {
		return new CalendarEvent(this.id, this.roomId, this.icsUid, this.originalStart, read.title, read.description,
				read.location, read.attendees, read.startsAt, read.endsAt, this.createdAt, read.updatedAt,
				read.syncedAt, null, this.meetingId, this.meetingRequestedAt);
	}

	/** Whether the feed says the same of it, and has it at all. */
	public boolean isStill(CalendarEvent read) {
		CalendarEvent same = as(read);
		return this.deletedAt == null && new CalendarEvent(same.id, same.roomId, same.icsUid, same.originalStart,
				same.title, same.description, same.location, same.attendees, same.startsAt, same.endsAt, same.createdAt,
				this.updatedAt, this.syncedAt, null, same.meetingId, same.meetingRequestedAt)
			.equals(this);
	}

}
