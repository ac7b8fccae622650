package dev.atrium.ingest.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A verified callback, as kept in {@code provider-webhooks}. */
public final class ReceivedCallback {

	private final String platform;

	private final Instant receivedAt;

	private final Map<String, String> headers;

	private final byte[] body;

	/**
	 * Creates a callback.
	 * @param platform the platform's name
	 * @param receivedAt when we got it
	 * @param headers the request headers that are kept, names in lower case
	 * @param body the body's bytes exactly as received; not copied, nobody may change
	 * them
	 */
	public ReceivedCallback(String platform, Instant receivedAt, Map<String, String> headers, byte[] body) {
		this.platform = platform;
		this.receivedAt = receivedAt;
		this.headers = Map.copyOf(headers);
		this.body = body;
	}

	/** The platform's name. */
	public String platform() {
		return this.platform;
	}

	/** When we got it. */
	public Instant receivedAt() {
		return this.receivedAt;
	}

	/** The request headers that are kept, names in lower case. */
	public Map<String, String> headers() {
		return this.headers;
	}

	/** The body's bytes exactly as received. */
	public byte[] body() {
		return this.body;
	}

	/** Names the callback by its content, for the platform that forgot to. */
	public String digest() {
		return UUID.nameUUIDFromBytes(this.body).toString();
	}

	/** Says which callback without quoting it: bodies carry people's names. */
	@Override
	public String toString() {
		return "callback of %s received at %s, %d bytes".formatted(this.platform, this.receivedAt, this.body.length);
	}

}
