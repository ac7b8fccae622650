package dev.atrium.gateway.platform.daily;

import java.util.List;

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

	NewRoom newRoom(MeetingPlan plan) {
		return new NewRoom(name(plan), plan.locked() ? "private" : "public", properties(plan));
	}

	static ProviderRoom toProviderRoom(Room room) {
		return new ProviderRoom(room.id(), room.name(), room.url(), null);
	}

	/** Raw tracks need a bucket of ours; Daily stores only composed recordings itself. */
	boolean keepsRawTracks() {
		return this.storage.isConfigured();
	}

	private Properties properties(MeetingPlan plan) {
		boolean cloud = plan.recordingType() == RecordingType.CLOUD;
		// An expired room is gone from Daily's API while a call in it goes on, so that
		// nobody could see or end that call: it ends with the room.
		return new Properties(plan.endsAt().getEpochSecond(), true, plan.locked(), true, true,
				recordings(plan.recordingType()), (cloud && this.storage.isConfigured()) ? bucket() : null);
	}

	private @Nullable List<String> recordings(RecordingType type) {
		return switch (type) {
			case NONE -> null;
			case LOCAL -> List.of("local");
			case CLOUD -> keepsRawTracks() ? List.of("cloud", "raw-tracks") : List.of("cloud");
		};
	}

	private RecordingsBucket bucket() {
		return new RecordingsBucket(this.storage.bucketName(), this.storage.region(), this.storage.roleArn(), true);
	}

}
