package dev.atrium.ingest.webhook.whereby;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.atrium.events.Event;
import dev.atrium.events.EventIds;
import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.ingest.webhook.Translation.Identified;
import dev.atrium.ingest.webhook.translation.TolerantJson;

/**
 * One of Whereby's callbacks, opened.
 *
 * @param received as we got it
 * @param envelope the fields all callbacks share
 */
record WherebyCallback(ReceivedCallback received, Envelope envelope) {

	static final String PLATFORM = "whereby";

	static WherebyCallback open(ReceivedCallback received) {
		return new WherebyCallback(received, TolerantJson.read(received.body(), Envelope.class));
	}

	String type() {
		return Objects.requireNonNullElse(this.envelope.type(), "");
	}

	<T extends WherebyData> T data(Class<T> kind) {
		return TolerantJson.convert(this.envelope.data(), kind);
	}

	/** When it happened: when Whereby made the callback, else when we got it. */
	Instant time() {
		return Objects.requireNonNullElse(this.envelope.createdAt(), this.received.receivedAt());
	}

	/**
	 * An event whose id is that of the fact, the same in all callbacks and in what
	 * Whereby answers when asked; that of the callback where Whereby does not name the
	 * fact.
	 * @param providerId Whereby's id of the session or recording
	 */
	Identified fact(Event event, @Nullable String providerId) {
		return (providerId != null) ? new Identified(EventIds.ofFact(event.getClass(), PLATFORM, providerId), event)
				: report(event);
	}

	/** An event that only a callback tells of. */
	Identified report(Event event) {
		return new Identified(EventIds.ofCallback(PLATFORM, name()), event);
	}

	/** The second event of a callback. */
	Identified report(Event event, String role) {
		return new Identified(EventIds.ofCallback(PLATFORM, name() + '/' + role), event);
	}

	private String name() {
		return (this.envelope.id() != null) ? this.envelope.id() : type() + '/' + this.received.digest();
	}

	/**
	 * The fields all callbacks share.
	 *
	 * @param id of the callback; the same when it is sent again
	 */
	record Envelope(@Nullable String type, @Nullable String id, @Nullable Instant createdAt, @Nullable JsonNode data) {
	}

}
