package dev.atrium.rooms.meeting;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The provider's room that a meeting is held in.
 *
 * @param platform the provider
 * @param meetingId the provider's id of it
 * @param name the provider's name of it, without a leading slash
 * @param url where participants join
 * @param hostUrl where the host joins; a secret of the room's owner
 * @param closesAt when the provider closes it and sends out whoever is in it
 */
public record ProviderRoom(String platform, String meetingId, String name, String url, @Nullable String hostUrl,
		Instant closesAt) {

	/** Leaves the host's URL out, as it is a key. */
	@Override
	public String toString() {
		return this.platform + ':' + this.name;
	}

}
