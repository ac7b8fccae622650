package dev.atrium.gateway.meeting;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.events.meeting.RoomMode;
import dev.atrium.gateway.platform.MeetingPlan;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.meeting.Meeting.Fallback;
import dev.atrium.gateway.meeting.Meeting.Status;

/**
 * A row of table {@code meeting}. The host's URL is not kept there: it is a key, and only
 * the event that carries it needs it.
 */
final class MeetingRow {

	private final Readable columns;

	private MeetingRow(Readable columns) {
		this.columns = columns;
	}

	static Meeting read(Readable columns) {
		MeetingRow row = new MeetingRow(columns);
		return new Meeting(row.text("platform"), row.fallback(), row.plan(), Status.valueOf(row.text("status")),
				row.get("end_requested", Boolean.class), row.room());
	}

	private Fallback fallback() {
		return new Fallback(this.columns.get("fallback_platform", String.class),
				this.columns.get("requested_platform", String.class), this.columns.get("fell_back_at", Instant.class));
	}

	private MeetingPlan plan() {
		return new MeetingPlan(get("id", UUID.class), text("room_name"), get("ends_at", Instant.class),
				get("locked", Boolean.class), RoomMode.valueOf(text("room_mode")),
				RecordingType.valueOf(text("recording_type")), RecordingTrigger.valueOf(text("recording_trigger")),
				this.columns.get("region", String.class));
	}

	private @Nullable ProviderRoom room() {
		String name = this.columns.get("provider_room_name", String.class);
		return (name != null) ? new ProviderRoom(text("provider_meeting_id"), name, text("room_url"), null) : null;
	}

	private String text(String column) {
		return get(column, String.class);
	}

	private <T> T get(String column, Class<T> type) {
		return Objects.requireNonNull(this.columns.get(column, type), column);
	}

}
