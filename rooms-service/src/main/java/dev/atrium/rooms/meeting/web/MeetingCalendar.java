package dev.atrium.rooms.meeting.web;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.calendar.event.CalendarEvent;
import dev.atrium.rooms.calendar.feed.Attendee;

/**
 * The fields of a meeting that are about the event it was made for.
 */
record MeetingCalendar(@Schema(
		description = "The event of the room's calendar that it was made for; null: none") @Nullable UUID calendarEventId,
		@Schema(description = "What the event says; null: there is none") @Nullable Metadata calendarMetadata) {

	static final MeetingCalendar NONE = new MeetingCalendar(null, null);

	static MeetingCalendar of(@Nullable CalendarEvent event, boolean forOwner) {
		return (event != null) ? new MeetingCalendar(event.id(), Metadata.of(event, forOwner)) : NONE;
	}

	/** What an event says; everybody but the room's owner sees its title only. */
	@Schema(name = "CalendarMetadata")
	record Metadata(@Schema(example = "Weekly planning") @Nullable String title,
			@Schema(description = "null for everybody but the room's owner") @Nullable String description,
			@ArraySchema(schema = @Schema(implementation = Attendee.class), arraySchema = @Schema(
					description = "null for everybody but the room's owner")) @JsonRawValue @Nullable String attendees) {

		static Metadata of(CalendarEvent event, boolean forOwner) {
			return new Metadata(event.title(), forOwner ? event.description() : null,
					forOwner ? event.attendees() : null);
		}

	}

}
