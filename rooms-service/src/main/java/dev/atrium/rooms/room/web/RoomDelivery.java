package dev.atrium.rooms.room.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.room.TranscriptDelivery;

/**
 * The fields of a room that are about its transcripts; empty for others than its owner.
 */
record RoomDelivery(
		@Schema(description = "Where transcripts shall be sent; for the owner",
				example = "team@example.org") @Nullable String emailTranscriptTo,
		@Schema(description = "Whether transcripts shall be posted to Zulip; for the owner") boolean zulipAutoPost,
		@Schema(description = "The stream there; for the owner", example = "meetings") String zulipStream,
		@Schema(description = "The topic there; for the owner", example = "standup") String zulipTopic) {

	static final RoomDelivery NONE = of(TranscriptDelivery.NONE);

	static RoomDelivery of(TranscriptDelivery delivery) {
		return new RoomDelivery(delivery.emailTo(), delivery.zulipAutoPost(), delivery.zulipStream(),
				delivery.zulipTopic());
	}

}
