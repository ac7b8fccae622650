package dev.atrium.ingest.webhook.daily;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import dev.atrium.events.Event;
import dev.atrium.events.EventIds;
import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.ingest.webhook.Translation.Identified;
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
	 * An event whose id is that of the fact, the same in all callbacks and in what Daily
	 * answers when asked; that of the callback where Daily does not name the fact.
	 * @param providerId Daily's id of the meeting, participant session or recording
	 */
	Identified fact(Event event, @Nullable String providerId) {
		return (providerId != null) ? new Identified(EventIds.ofFact(event.getClass(), PLATFORM, providerId), event)
				: new Identified(EventIds.ofCallback(PLATFORM, name()), event);
	}

	/**
	 * An event that only a callback tells of. Daily makes the callback's id of the
	 * instance id and the second, and the default instance id is the same in all rooms,
	 * so the event's id has the recording too.
	 */
	Identified report(Event event, String recording) {
		return new Identified(EventIds.ofCallback(PLATFORM, name() + '/' + recording), event);
	}

	private String name() {
		return (this.envelope.id() != null) ? this.envelope.id() : type() + '/' + this.received.digest();
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
