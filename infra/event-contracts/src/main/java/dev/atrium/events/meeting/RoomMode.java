package dev.atrium.events.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The size of meeting that a room is made for. */
public enum RoomMode {

	/** Up to four people. */
	@JsonProperty("normal")
	NORMAL,
	/** Up to 200 people. */
	@JsonProperty("group")
	GROUP

}
