package dev.atrium.gateway.platform.daily;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.meeting.RecordingType;
import dev.atrium.gateway.platform.MeetingPlan;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.daily.DailyProperties.Storage;
import dev.atrium.gateway.platform.daily.payload.NewRoom;
import dev.atrium.gateway.platform.daily.payload.NewRoom.Properties;
import dev.atrium.gateway.platform.daily.payload.NewRoom.RecordingsBucket;
import dev.atrium.gateway.platform.daily.payload.Room;

/**
 * Our meetings as rooms of Daily.
 */
final class DailyRooms {

	/** Daily allows 128 characters; the meeting's id and the hyphen take 37. */
	private static final int READABLE_PART = 60;

	/** The end of our names: a UUIDv7, as only our meetings have. */
	private static final Pattern MEETING_PART = Pattern
		.compile("(?:.*-)?([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})");

	private final Storage storage;

	DailyRooms(Storage storage) {
		this.storage = storage;
	}

	/** The same name for the same meeting at any time, so that a room is found again. */
	static String name(MeetingPlan plan) {
		String readable = plan.roomName().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-", "");
		String cut = readable.substring(0, Math.min(readable.length(), READABLE_PART)).replaceAll("-$", "");
		return cut.isEmpty() ? plan.meetingId().toString() : cut + "-" + plan.meetingId();
	}

	/** The meeting that a room was made for; null if its name is not ours. */
	static @Nullable UUID meetingOf(String roomName) {
		Matcher matcher = MEETING_PART.matcher(roomName);
		return matcher.matches() ? UUID.fromString(matcher.group(1)) : null;
	}

	NewRoom newRoom(MeetingPlan plan) {
		return new NewRoom(name(plan), plan.locked() ? "private" : "public", properties(plan));
	}

	static ProviderRoom toProviderRoom(Room room) {
		return new ProviderRoom(room.id(), room.name(), room.url(), null);
	}

	private Properties properties(MeetingPlan plan) {
		boolean cloud = plan.recordingType() == RecordingType.CLOUD;
		// An expired room is gone from Daily's API while a call in it goes on, so that
		// nobody could see or end that call: it ends with the room.
		return new Properties(plan.endsAt().getEpochSecond(), true, plan.locked(), true, true, true, plan.region(),
				recordings(plan.recordingType()), (cloud && this.storage.isConfigured()) ? bucket() : null);
	}

	private @Nullable List<String> recordings(RecordingType type) {
		return switch (type) {
			case NONE -> null;
			case LOCAL -> List.of("local");
			case CLOUD -> this.storage.keepsRawTracks() ? List.of("cloud", "raw-tracks") : List.of("cloud");
		};
	}

	private RecordingsBucket bucket() {
		return new RecordingsBucket(this.storage.bucketName(), this.storage.region(), this.storage.roleArn(), true);
	}

}
