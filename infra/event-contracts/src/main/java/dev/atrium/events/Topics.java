package dev.atrium.events;

import java.util.List;

import dev.atrium.events.conference.ConferenceEvent;
import dev.atrium.events.meeting.MeetingEvent;
import dev.atrium.events.recording.RecordingEvent;

/**
 * The topics of the platform.
 */
public final class Topics {

	/** Life of a meeting; key: meeting id. */
	public static final Topic<MeetingEvent> MEETINGS = new Topic<>("meetings", MeetingEvent.class);

	/** What happens inside a provider's room; key: platform and provider room name. */
	public static final Topic<ConferenceEvent> CONFERENCE_ACTIVITY = new Topic<>("conference-activity",
			ConferenceEvent.class);

	/** Life of a recording; key: platform and provider recording id. */
	public static final Topic<RecordingEvent> RECORDINGS = new Topic<>("recordings", RecordingEvent.class);

	/** All topics that carry events. */
	public static final List<Topic<? extends Event>> ALL = List.of(MEETINGS, CONFERENCE_ACTIVITY, RECORDINGS);

	/**
	 * The providers' verified callbacks exactly as received, kept for normalising and
	 * replay; key: platform and provider room name. Its records are not events: only
	 * webhook-ingest-service writes and reads them.
	 */
	public static final String PROVIDER_WEBHOOKS = "provider-webhooks";

	private Topics() {
	}

	/** The key of everything that happens in one room of a provider. */
	public static String roomKey(String platform, String providerRoomName) {
		return platform + ':' + providerRoomName;
	}

}
