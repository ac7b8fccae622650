package dev.atrium.rooms.caller;

import reactor.core.publisher.Mono;

/**
 * Knows whose API keys are whose.
 */
public interface KeyHolders {

	/** The user who shows that key; empty if it is no key, or no longer. */
	Mono<Caller> holderOf(String key);

}
