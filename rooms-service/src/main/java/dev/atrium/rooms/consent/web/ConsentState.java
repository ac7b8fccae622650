package dev.atrium.rooms.consent.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.consent.ConsentCounts;

/**
 * Where the caller stands in a meeting.
 */
@Schema(name = "ConsentState")
record ConsentState(@Schema(description = "Whether participants are to be asked") boolean consentRequired,
		@Schema(description = "The caller's own answer; null: none yet") @Nullable Boolean consentGiven,
		@Schema(description = "All answers; for the room's owner, null for everybody else") @Nullable ConsentCounts participants) {
}
