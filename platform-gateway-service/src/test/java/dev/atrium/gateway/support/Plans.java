package dev.atrium.gateway.support;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import dev.atrium.events.EventIds;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.events.meeting.MeetingSettings;
import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.events.meeting.RoomMode;
import dev.atrium.gateway.platform.MeetingPlan;

/**
 * Meetings to be had.
 */
public final class Plans {

	/** Of {@link #aPlan()}. */
	public static final UUID MEETING = UUID.fromString("01930a5b-7c2e-7d41-9a3b-5e6f70819203");

	/** Of {@link #aPlan()}. */
	public static final Instant ENDS_AT = Instant.parse("2026-12-05T18:10:34Z");

	private Plans() {
	}

	/** A meeting in room "Team Standup", not recorded. */
	public static MeetingPlan aPlan() {
		return aPlan("Team Standup", RecordingType.NONE);
	}

	/** The same in another room. */
	public static MeetingPlan aPlan(String roomName, RecordingType recordingType) {
		return new MeetingPlan(MEETING, roomName, ENDS_AT, false, RoomMode.GROUP, recordingType,
				RecordingTrigger.AUTOMATIC_2ND_PARTICIPANT, null);
	}

	/** The same, its media carried in a region. */
	public static MeetingPlan aPlanIn(String region) {
		return new MeetingPlan(MEETING, "Team Standup", ENDS_AT, false, RoomMode.GROUP, RecordingType.NONE,
				RecordingTrigger.NONE, region);
	}

	/** A locked meeting. */
	public static MeetingPlan aLockedPlan() {
		return new MeetingPlan(MEETING, "Team Standup", ENDS_AT, true, RoomMode.NORMAL, RecordingType.LOCAL,
				RecordingTrigger.PROMPT, null);
	}

	/** A request for a new meeting, not recorded. */
	public static MeetingRequested aRequest(String platform) {
		return aRequest(platform, RecordingType.NONE, RecordingTrigger.NONE);
	}

	/** A request for a new meeting that may be held at another platform. */
	public static MeetingRequested aRequest(String platform, String fallbackPlatform) {
		MeetingRequested request = aRequest(platform);
		return new MeetingRequested(request.meetingId(), request.roomId(), request.roomName(), platform,
				fallbackPlatform, request.endsAt(), request.settings(), request.requestedAt());
	}

	/** A request for a new recorded meeting. */
	public static MeetingRequested aRequest(String platform, RecordingType type, RecordingTrigger trigger) {
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		return new MeetingRequested(EventIds.next(), EventIds.next(), "team-standup", platform, null,
				now.plusSeconds(3600), new MeetingSettings(false, RoomMode.GROUP, type, trigger, false, null), now);
	}

	/** What the names of Whereby's rooms hold of a meeting. */
	public static String tail(MeetingRequested request) {
		String digits = request.meetingId().toString().replace("-", "");
		return digits.substring(digits.length() - 16);
	}

}
