package dev.atrium.rooms.recording;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Why a recording failed.
 *
 * @param reason in one word for machines
 * @param detail in words that a user may read
 * @param at when
 */
public record RecordingFailure(String reason, String detail, @JsonIgnore Instant at) {
}
