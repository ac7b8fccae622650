package dev.atrium.rooms.recording;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where a recording was made, as far as known. The provider's room ties it to its
 * meeting; never a guess from times.
 *
 * @param providerRoomName the provider's room, without a leading slash
 * @param meetingId the meeting that was held there
 * @param roomId the room of that meeting
 */
public record RecordingPlace(@Nullable String providerRoomName, @Nullable UUID meetingId, @Nullable UUID roomId) {

	static final RecordingPlace UNKNOWN = new RecordingPlace(null, null, null);

}
