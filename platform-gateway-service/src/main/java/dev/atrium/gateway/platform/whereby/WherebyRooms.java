package dev.atrium.gateway.platform.whereby;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RoomMode;
import dev.atrium.gateway.platform.MeetingPlan;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.whereby.WherebyProperties.Storage;
import dev.atrium.gateway.platform.whereby.payload.Meeting;
import dev.atrium.gateway.platform.whereby.payload.NewMeeting;
import dev.atrium.gateway.platform.whereby.payload.NewMeeting.Destination;
import dev.atrium.gateway.platform.whereby.payload.NewMeeting.Recording;

/**
 * Our meetings as meetings of Whereby.
 */
final class WherebyRooms {

	/** Whereby allows 39 characters; those for the meeting and two hyphens take 18. */
	private static final int READABLE_PART = 21;

	/** The random end of a UUIDv7: 62 bits tell apart all meetings that ever coexist. */
	private static final int MEETING_PART = 16;

	/** Our prefix and what Whereby completes it with. */
	private static final Pattern OUR_NAME = Pattern.compile("(?:[a-z0-9-]{1,21}-)?([89ab][0-9a-f]{15})-[0-9a-f-]{36}");

	private final Storage storage;

	WherebyRooms(Storage storage) {
		this.storage = storage;
	}

	/**
	 * Whereby completes the name by itself; by this beginning, the same for the same
	 * meeting at any time, the room is found again.
	 */
	static String namePrefix(MeetingPlan plan) {
		String readable = plan.roomName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
		String cut = readable.substring(0, Math.min(readable.length(), READABLE_PART)).replaceAll("-$", "");
		String meeting = plan.meetingId().toString().replace("-", "");
		String unique = meeting.substring(meeting.length() - MEETING_PART) + "-";
		return cut.isEmpty() ? unique : cut + "-" + unique;
	}

	/**
	 * The digits that the name of a room holds of the meeting that it was made for; null
	 * if its name is not ours.
	 */
	static @Nullable String meetingDigitsOf(String roomName) {
		Matcher matcher = OUR_NAME.matcher(roomName);
		return matcher.matches() ? matcher.group(1) : null;
	}

	NewMeeting newMeeting(MeetingPlan plan) {
		return new NewMeeting(plan.endsAt(), plan.locked(), mode(plan.roomMode()), namePrefix(plan), "uuid",
				recording(plan), List.of("hostRoomUrl"));
	}

	static ProviderRoom toProviderRoom(Meeting meeting) {
		return new ProviderRoom(meeting.meetingId(), name(meeting), meeting.roomUrl(), meeting.hostRoomUrl());
	}

	// With a leading slash, and sometimes only in the URL.
	private static String name(Meeting meeting) {
		String path = (meeting.roomName() != null) ? meeting.roomName() : meeting.roomUrl().replaceAll("[?#].*", "");
		return path.substring(path.lastIndexOf('/') + 1);
	}

	// Always said, since what is left out is inherited from the organisation: a room that
	// is not to be recorded could be.
	private Recording recording(MeetingPlan plan) {
		return switch (plan.recordingType()) {
			case NONE -> new Recording("none", Destination.ofWhereby(), trigger(RecordingTrigger.NONE));
			case LOCAL -> new Recording("local", Destination.ofWhereby(), trigger(plan.recordingTrigger()));
			case CLOUD -> new Recording("cloud", destination(), trigger(plan.recordingTrigger()));
		};
	}

	private Destination destination() {
		if (!this.storage.isConfigured()) {
			return Destination.ofWhereby();
		}
		return this.storage.hasRole() ? Destination.ofBucketByRole(this.storage.bucketName(), this.storage.roleArn())
				: Destination.ofBucket(this.storage.bucketName(), this.storage.accessKeyId(),
						this.storage.secretAccessKey());
	}

	private static String mode(RoomMode mode) {
		return switch (mode) {
			case NORMAL -> "normal";
			case GROUP -> "group";
		};
	}

	private static String trigger(RecordingTrigger trigger) {
		return switch (trigger) {
			case NONE -> "none";
			case PROMPT -> "prompt";
			case AUTOMATIC -> "automatic";
			case AUTOMATIC_2ND_PARTICIPANT -> "automatic-2nd-participant";
		};
	}

}
