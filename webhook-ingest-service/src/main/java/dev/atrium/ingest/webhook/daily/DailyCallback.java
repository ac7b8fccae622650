package dev.atrium.ingest.webhook.daily;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import dev.atrium.events.EventIds;
import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.ingest.webhook.translation.TolerantJson;

/**
 * One of Daily's callbacks, opened.
 *
 * @param received as we got it
 * @param envelope the fields all callbacks share
 */
record DailyCallback(ReceivedCallback received, Envelope envelope) {

	static final String PLATFORM = "daily";

	static DailyCallback open(ReceivedCallback received) {
		return new DailyCallback(received, TolerantJson.read(received.body(), Envelope.class));
	}

	String type() {
		return Objects.requireNonNullElse(this.envelope.type(), "");
	}

	<T extends DailyPayload> T payload(Class<T> kind) {
		return TolerantJson.convert(this.envelope.payload(), kind);
	}

	/** When it happened: what the payload says, else when it was sent, else received. */
	Instant time(@Nullable Instant stated) {
		return Optional.ofNullable(stated)
			.or(() -> Optional.ofNullable(this.envelope.eventTs()))
			.orElseGet(this.received::receivedAt);
	}

	/**
	 * The event's id by Daily's own id.
	 * @param otherwise what names the event where Daily forgot its id
	 */
	UUID eventId(@Nullable String otherwise) {
		return EventIds.ofCallback(PLATFORM, idOr(otherwise));
	}

	/**
	 * The event's id by Daily's own id and the recording. Daily makes the former of the
	 * instance id and the second, and the default instance id is the same in all rooms.
	 */
	UUID recordingEventId(@Nullable String recording) {
		return EventIds.ofCallback(PLATFORM, idOr(type()) + '/' + recording);
	}

	/** The event's id by participant: duplicates may come with another id of Daily's. */
	UUID participantEventId(String session) {
		return EventIds.ofCallback(PLATFORM, type() + '/' + session);
	}

	private String idOr(@Nullable String otherwise) {
		if (this.envelope.id() != null) {
			return this.envelope.id();
		}
		return type() + '/' + ((otherwise != null) ? otherwise : this.received.digest());
	}

	/**
	 * The fields all callbacks share.
	 *
	 * @param id missing in the published schema, present in every sample
	 * @param eventTs when it was sent
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record Envelope(@Nullable String type, @Nullable String id, @Nullable JsonNode payload, @Nullable Instant eventTs) {
	}

}
