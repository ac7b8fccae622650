package dev.atrium.rooms.meeting.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The rooms of which a client wants to know what is going on in them.
 */
record BulkStatusRequest(@Schema(description = "Names of rooms",
		example = "[\"standup\", \"retro\"]") @NotNull @Size(max = 100) List<@NotNull String> roomNames) {
}
