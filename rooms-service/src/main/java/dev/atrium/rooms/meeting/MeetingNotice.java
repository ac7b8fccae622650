package dev.atrium.rooms.meeting;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A meeting as webhooks tell of it; without the host's link.
 */
record MeetingNotice(UUID id, MeetingStatus status, String platform, @Nullable String roomUrl, Instant startDate,
		Instant endDate, @Nullable Instant endedAt, int numClients) {

	static MeetingNotice of(Meeting meeting) {
		ProviderRoom room = meeting.providerRoom();
		MeetingWindow window = meeting.window();
		return new MeetingNotice(meeting.id(), meeting.status(), meeting.platform(), (room != null) ? room.url() : null,
				window.startsAt(), window.endsAt(), window.endedAt(), meeting.presence().numClients());
	}

}
