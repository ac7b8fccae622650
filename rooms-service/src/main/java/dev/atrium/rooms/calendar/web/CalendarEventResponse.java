package dev.atrium.rooms.calendar.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.calendar.event.CalendarEvent;
import dev.atrium.rooms.calendar.feed.Attendee;

/**
 * An event as clients see it.
 */
@Schema(name = "CalendarEvent")
public record CalendarEventResponse(UUID id, UUID roomId, String icsUid, @Nullable String title,
		@Schema(description = "null for everybody but the room's owner") @Nullable String description,
		Instant startTime, Instant endTime,
		@ArraySchema(schema = @Schema(implementation = Attendee.class), arraySchema = @Schema(
				description = "null for everybody but the room's owner")) @JsonRawValue @Nullable String attendees,
		@Nullable String location,
		@Schema(description = "The meeting made for it, once it is about to begin") @Nullable UUID meetingId,
		Instant lastSynced, Instant createdAt, Instant updatedAt) {

	/** Shows it to the room's owner or to somebody else. */
	public static CalendarEventResponse of(CalendarEvent event, boolean forOwner) {
		return new CalendarEventResponse(event.id(), event.roomId(), event.icsUid(), event.title(),
				forOwner ? event.description() : null, event.startsAt(), event.endsAt(),
				forOwner ? event.attendees() : null, event.location(), event.meetingId(), event.syncedAt(),
				event.createdAt(), event.updatedAt());
	}

}
