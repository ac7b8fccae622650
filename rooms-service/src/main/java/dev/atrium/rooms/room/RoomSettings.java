package dev.atrium.rooms.room;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.meeting.MeetingSettings;

/**
 * What an owner decides about a room.
 *
 * @param name part of its URL; unique
 * @param platform the provider of its meetings; {@code null} leaves the choice to the
 * deployment, anew for each meeting
 * @param fallbackPlatform the provider to hold a meeting at where the other one does not
 * answer; {@code null}: none
 * @param meetings how its meetings are held and recorded
 * @param shared whether every signed-in user sees it
 * @param skipConsent whether participants are recorded without being asked
 * @param recordingRetentionDays how long its recordings are kept; {@code null}: as the
 * deployment has it
 * @param calendar what happens in it when
 * @param delivery where its transcripts shall go
 */
public record RoomSettings(String name, @Nullable String platform, @Nullable String fallbackPlatform,
		MeetingSettings meetings, boolean shared, boolean skipConsent, @Nullable Integer recordingRetentionDays,
		CalendarSettings calendar, TranscriptDelivery delivery) {
}
