package dev.atrium.gateway.platform;

import org.jspecify.annotations.Nullable;

/**
 * A room at a provider, made for one meeting.
 *
 * @param meetingId the provider's id of it
 * @param name its name, without a leading slash
 * @param url where participants join
 * @param hostUrl where the host joins, where that differs; whoever has it is host
 */
public record ProviderRoom(String meetingId, String name, String url, @Nullable String hostUrl) {

	/** Leaves the host's URL out, as it is a key. */
	@Override
	public String toString() {
		return name;
	}

}
