package dev.atrium.rooms.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.caller.Caller;

/**
 * A request with the key that its client gave it.
 */
public final class KeyedRequest {

	private final String caller;

	private final String key;

	private final byte[] hash;

	private KeyedRequest(String caller, String key, byte[] hash) {
		this.caller = caller;
		this.key = key;
		this.hash = hash;
	}

	/**
	 * Recognises a request.
	 * @param key the client's key, quoted or not; {@code null} if it gave none
	 * @param request what is asked for, all of it
	 * @return {@code null} if there is no key
	 */
	public static @Nullable KeyedRequest of(@Nullable String key, Caller caller, String request) {
		return (key != null) ? new KeyedRequest(Objects.requireNonNullElse(caller.userId(), ""),
				key.replaceAll("^\"|\"$", ""), sha256(request)) : null;
	}

	String caller() {
		return this.caller;
	}

	String key() {
		return this.key;
	}

	byte[] hash() {
		return this.hash.clone();
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java runtime has SHA-256", ex);
		}
	}

}
