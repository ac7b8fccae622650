package dev.atrium.gateway.platform;

/**
 * What some providers can do and others cannot; each has its port.
 */
public enum Capability {

	/** Participants join with tokens. */
	MEETING_TOKENS(MeetingTokens.class),
	/** The provider says who is in its rooms. */
	PRESENCE(Presence.class),
	/** The provider lists the recordings that it has. */
	RECORDING_LIST(RecordingCatalog.class),
	/** The server starts recordings. */
	RECORDING_START(RecordingStarter.class),
	/** A meeting's region can be chosen. */
	REGION_CHOICE(RegionChoice.class),
	/** The provider lists the rooms that exist. */
	ROOM_LIST(RoomInventory.class),
	/** Rooms show a logo. */
	ROOM_LOGO(RoomTheme.class),
	/** The server registers where callbacks go. */
	WEBHOOK_REGISTRATION(WebhookRegistration.class);

	private final Class<?> port;

	Capability(Class<?> port) {
		this.port = port;
	}

	/** The interface by which it is used. */
	public Class<?> port() {
		return this.port;
	}

}
