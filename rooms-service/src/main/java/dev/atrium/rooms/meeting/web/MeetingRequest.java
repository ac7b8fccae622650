package dev.atrium.rooms.meeting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish to enter a room.
 */
record MeetingRequest(@Schema(description = "Make a new meeting even if there is one to join",
		defaultValue = "false") @Nullable Boolean allowDuplicated) {

	boolean duplicate() {
		return Boolean.TRUE.equals(this.allowDuplicated);
	}

}
