package dev.atrium.rooms.webhook;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a webhook can tell. The owner of a room chooses, all but {@link #TEST}.
 */
public enum WebhookEventType {

	/** The provider's room exists; people can join. */
	@JsonProperty("meeting.created")
	MEETING_CREATED,
	/** The first participant is in. */
	@JsonProperty("meeting.started")
	MEETING_STARTED,
	/** Nobody can join any more. */
	@JsonProperty("meeting.ended")
	MEETING_ENDED,
	/** Somebody came; coming back is another stay. */
	@JsonProperty("participant.joined")
	PARTICIPANT_JOINED,
	/** Somebody went. */
	@JsonProperty("participant.left")
	PARTICIPANT_LEFT,
	/** The provider has a recording; it is being fetched. */
	@JsonProperty("recording.ready")
	RECORDING_READY,
	/** A recording can be listened to. */
	@JsonProperty("recording.processed")
	RECORDING_PROCESSED,
	/** A recording could not be made, fetched or processed. */
	@JsonProperty("recording.failed")
	RECORDING_FAILED,
	/** The room's calendar was read, and something in it has changed. */
	@JsonProperty("calendar.synced")
	CALENDAR_SYNCED,
	/** The owner tries the webhook. */
	@JsonProperty("test")
	TEST;

	/** All that an owner can choose. */
	public static final Set<WebhookEventType> CHOICE = Collections
		.unmodifiableSet(EnumSet.complementOf(EnumSet.of(TEST)));

	private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '.');

	/** Its name in requests and answers, such as {@code meeting.created}. */
	public String wireName() {
		return this.wireName;
	}

}
