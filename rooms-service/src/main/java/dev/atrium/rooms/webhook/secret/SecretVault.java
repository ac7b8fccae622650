package dev.atrium.rooms.webhook.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.problem.ProblemType;

/**
 * Encrypts secrets with AES-256-GCM. What is stored is: the first bytes of the key's
 * SHA-256, to find the key again; the nonce; the cipher text with its tag. The room's id
 * is authenticated along, so a secret is worth nothing in another room's row.
 */
@Component
class SecretVault {

	private static final int KEY_ID_BYTES = 4;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final List<Key> keys;

	SecretVault(WebhookSecretProperties properties) {
		this.keys = properties.keys().stream().map(Key::of).toList();
	}

	/** Whether there is a key to encrypt with. */
	boolean hasKey() {
		return !this.keys.isEmpty();
	}

	/** The front of whatever is encrypted with the newest key. */
	byte[] newestKeyId() {
		return newest().id().clone();
	}

	/** Seals a secret of that room; fails with a problem if there is no key. */
	EncryptedSecret encrypt(UUID roomId, String secret) {
		Key key = newest();
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		byte[] text = apply(Cipher.ENCRYPT_MODE, key, nonce, roomId, secret.getBytes(StandardCharsets.UTF_8));
		return new EncryptedSecret(ByteBuffer.allocate(KEY_ID_BYTES + NONCE_BYTES + text.length)
			.put(key.id())
			.put(nonce)
			.put(text)
			.array());
	}

	/**
	 * Opens a secret again.
	 * @throws IllegalStateException if its key is gone or it belongs to another room
	 */
	String decrypt(UUID roomId, EncryptedSecret secret) {
		byte[] sealed = secret.sealed();
		byte[] keyId = Arrays.copyOf(sealed, KEY_ID_BYTES);
		byte[] nonce = Arrays.copyOfRange(sealed, KEY_ID_BYTES, KEY_ID_BYTES + NONCE_BYTES);
		byte[] text = Arrays.copyOfRange(sealed, KEY_ID_BYTES + NONCE_BYTES, sealed.length);
		return new String(apply(Cipher.DECRYPT_MODE, key(keyId, roomId), nonce, roomId, text), StandardCharsets.UTF_8);
	}

	/** The same secret under the newest key. */
	EncryptedSecret renew(UUID roomId, EncryptedSecret secret) {
		return encrypt(roomId, decrypt(roomId, secret));
	}

	private Key newest() {
		if (!hasKey()) {
			throw ProblemType.WEBHOOKS_NOT_AVAILABLE.asProblem();
		}
		return this.keys.getFirst();
	}

	private Key key(byte[] id, UUID roomId) {
		return this.keys.stream()
			.filter((key) -> Arrays.equals(key.id(), id))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The webhook secret of room " + roomId
					+ " is encrypted with a key that WEBHOOK_ENCRYPTION_KEY does not have any more"));
	}

	private static byte[] apply(int mode, Key key, byte[] nonce, UUID roomId, byte[] input) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(roomId.toString().getBytes(StandardCharsets.UTF_8));
			return cipher.doFinal(input);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The webhook secret of room " + roomId + " cannot be read", ex);
		}
	}

	@SuppressWarnings("ArrayRecordComponent") // never compared
	private record Key(byte[] id, SecretKeySpec key) {

		static Key of(byte[] bytes) {
			try {
				byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
				return new Key(Arrays.copyOf(digest, KEY_ID_BYTES), new SecretKeySpec(bytes, "AES"));
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException("Every Java runtime has SHA-256", ex);
			}
		}

	}

}
