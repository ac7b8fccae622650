package dev.atrium.rooms.apikey;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

import dev.atrium.events.EventIds;
import dev.atrium.rooms.audit.Action;
import dev.atrium.rooms.audit.Audit;
import dev.atrium.rooms.audit.Deed;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.problem.ProblemType;

/**
 * What users do with their API keys.
 */
@Service
public class ApiKeyRing {

	/** How many keys a user can have. */
	public static final int MOST = 100;

	private final ApiKeys keys;

	private final Audit audit;

	private final Clock clock;

	ApiKeyRing(ApiKeys keys, Audit audit, Clock clock) {
		this.keys = keys;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Makes a key for the caller. Not for one who shows a key: a stolen one would outlive
	 * its revocation by those that were made with it.
	 */
	public Mono<NewApiKey> create(Caller caller, @Nullable String name, @Nullable Instant expiresAt) {
		String userId = caller.requireUserId();
		if (caller.apiKeyId() != null) {
			throw ProblemType.NOT_AUTHORIZED.because("An API key cannot make another one");
		}
		KeyText text = KeyText.next();
		ApiKey key = new ApiKey(EventIds.next(), userId, name, text.hint(), this.clock.instant(), expiresAt, null);
		Mono<Boolean> stored = required(this.keys.insert(key, text.hash(), MOST), ProblemType.TOO_MANY_API_KEYS);
		return this.audit.noted(caller, stored, (done) -> deed(Action.API_KEY_CREATED, key.id()))
			.thenReturn(new NewApiKey(key, text.text()));
	}

	/** The caller's keys, newest first. */
	public Flux<ApiKey> list(Caller caller) {
		return this.keys.ofUser(caller.requireUserId());
	}

	/** Makes a key of the caller's good no more, from the next request on. */
	public Mono<Void> revoke(Caller caller, UUID id) {
		Mono<Boolean> deleted = required(this.keys.delete(id, caller.requireUserId()), ProblemType.API_KEY_NOT_FOUND);
		return this.audit.noted(caller, deleted, (done) -> deed(Action.API_KEY_REVOKED, id)).then();
	}

	private static Mono<Boolean> required(Mono<Boolean> done, ProblemType otherwise) {
		return done.filter((changed) -> changed).switchIfEmpty(Mono.error(otherwise::asProblem));
	}

	private static Deed deed(Action action, UUID keyId) {
		return Deed.of(action).with(keyId.toString());
	}

}
