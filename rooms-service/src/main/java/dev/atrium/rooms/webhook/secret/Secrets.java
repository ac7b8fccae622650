package dev.atrium.rooms.webhook.secret;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an endpoint's requests are signed with: two secrets for a while after a change, so
 * that the receiver may have either.
 *
 * @param current the one to keep
 * @param previous the one before; {@code null} if there was none
 * @param previousUntil until when the one before is used as well; {@code null} if there
 * was none
 */
public record Secrets(EncryptedSecret current, @Nullable EncryptedSecret previous, @Nullable Instant previousUntil) {

	/** Those that are valid then, the current one first. */
	List<EncryptedSecret> validAt(Instant instant) {
		boolean both = this.previous != null && this.previousUntil != null && instant.isBefore(this.previousUntil);
		return both ? List.of(this.current, this.previous) : List.of(this.current);
	}

}
