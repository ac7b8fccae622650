package dev.atrium.rooms.room;

import org.jspecify.annotations.Nullable;

/**
 * Where an owner wants transcripts of the room's meetings. It is kept for whoever makes
 * transcripts of the recordings; this service sends nothing itself.
 *
 * @param emailTo address; {@code null}: none
 * @param zulipAutoPost whether they are posted to Zulip
 * @param zulipStream the stream there; may be empty
 * @param zulipTopic the topic there; may be empty
 */
public record TranscriptDelivery(@Nullable String emailTo, boolean zulipAutoPost, String zulipStream,
		String zulipTopic) {

	/** Nowhere. */
	public static final TranscriptDelivery NONE = new TranscriptDelivery(null, false, "", "");

}
