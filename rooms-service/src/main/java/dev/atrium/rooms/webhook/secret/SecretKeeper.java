package dev.atrium.rooms.webhook.secret;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * Takes the secrets of rooms' webhooks in, encrypted, and gives them out for signing.
 */
@Component
public class SecretKeeper {

	private final SecretVault vault;

	private final Duration overlap;

	private final Clock clock;

	SecretKeeper(SecretVault vault, WebhookSecretProperties properties, Clock clock) {
		this.vault = vault;
		this.overlap = properties.overlap();
		this.clock = clock;
	}

	/** Whether the deployment has a key, without which no secret can be kept. */
	public boolean hasKey() {
		return this.vault.hasKey();
	}

	/** Takes in a room's first secret; fails with a problem if there is no key. */
	public Secrets keep(UUID roomId, String secret) {
		return new Secrets(this.vault.encrypt(roomId, secret), null, null);
	}

	/** Takes in another secret; the one before stays valid for a while. */
	public Secrets replace(UUID roomId, Secrets secrets, String next) {
		if (this.vault.decrypt(roomId, secrets.current()).equals(next)) {
			return secrets;
		}
		return new Secrets(this.vault.encrypt(roomId, next), secrets.current(),
				this.clock.instant().plus(this.overlap));
	}

	/** What to sign with now, the current secret first. */
	public List<String> toSignWith(UUID roomId, Secrets secrets) {
		return secrets.validAt(this.clock.instant())
			.stream()
			.map((secret) -> this.vault.decrypt(roomId, secret))
			.toList();
	}

	/** The same secrets, encrypted with the newest key. */
	public Secrets renew(UUID roomId, Secrets secrets) {
		EncryptedSecret previous = secrets.previous();
		return new Secrets(this.vault.renew(roomId, secrets.current()),
				(previous != null) ? this.vault.renew(roomId, previous) : null, secrets.previousUntil());
	}

	/** What everything begins with that is encrypted with the newest key. */
	public byte[] newestKeyId() {
		return this.vault.newestKeyId();
	}

}
