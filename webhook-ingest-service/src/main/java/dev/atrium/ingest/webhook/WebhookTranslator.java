package dev.atrium.ingest.webhook;

import java.util.Set;

/** Turns a platform's callbacks into events. One bean per platform. */
public interface WebhookTranslator {

	/** The platform's name, as in {@link WebhookVerifier#platform()}. */
	String platform();

	/** Every type of callback that the platform documents. */
	Set<String> types();

	/**
	 * What a callback is about, so that callbacks about one thing stay in order.
	 * @param body the callback, possibly not even JSON
	 * @return the room's name without a leading slash; where none is named, the next best
	 * id; the platform's name where there is nothing
	 */
	String subject(byte[] body);

	/**
	 * Translates a callback; the same callback always gives the same event ids.
	 * @return the events, or why there are none; no body can make this throw
	 */
	Translation translate(ReceivedCallback callback);

}
