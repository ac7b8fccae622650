package dev.atrium.rooms.apikey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.caller.KeyHolders;

/** Looks keys up, and takes down when they are used. */
@Component
class StoredKeyHolders implements KeyHolders {

	// A key in constant use costs one write a minute.
	private static final Duration EXACTNESS = Duration.ofMinutes(1);

	private final ApiKeys keys;

	private final Clock clock;

	StoredKeyHolders(ApiKeys keys, Clock clock) {
		this.keys = keys;
		this.clock = clock;
	}

	@Override
	public Mono<Caller> holderOf(String key) {
		KeyText text = new KeyText(key);
		Instant now = this.clock.instant();
		return text.isWellFormed()
				? this.keys.findByHash(text.hash())
					.filter((found) -> found.isGoodAt(now))
					.flatMap((found) -> noteUse(found, now).thenReturn(new Caller(found.userId(), found.id())))
				: Mono.empty();
	}

	private Mono<Void> noteUse(ApiKey key, Instant now) {
		Instant before = key.lastUsedAt();
		return (before == null || before.plus(EXACTNESS).isBefore(now)) ? this.keys.used(key.id(), now) : Mono.empty();
	}

}
