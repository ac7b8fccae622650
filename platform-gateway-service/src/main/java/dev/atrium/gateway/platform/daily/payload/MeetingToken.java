package dev.atrium.gateway.platform.daily.payload;

/** Answer of {@code POST /meeting-tokens}. */
public record MeetingToken(String token) {

	@Override
	public String toString() {
		return "MeetingToken";
	}

}
