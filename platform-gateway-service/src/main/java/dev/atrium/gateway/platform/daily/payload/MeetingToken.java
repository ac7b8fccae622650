package dev.atrium.gateway.platform.daily.payload;

import static java.util.Objects.requireNonNull;

/** Answer of {@code POST /meeting-tokens}. */
public record MeetingToken(String token) {

	public MeetingToken {
		requireNonNull(token, "token");
	}

	@Override
	public String toString() {
		return "MeetingToken";
	}

}
