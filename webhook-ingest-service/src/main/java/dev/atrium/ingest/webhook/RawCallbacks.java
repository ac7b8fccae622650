package dev.atrium.ingest.webhook;

import reactor.core.publisher.Mono;

/** Where verified callbacks are kept exactly as received. */
public interface RawCallbacks {

	/**
	 * Keeps a callback.
	 * @return completes when it is safe, whatever process dies next; fails if that cannot
	 * be said before the platform gives up
	 */
	Mono<Void> append(ReceivedCallback callback);

}
