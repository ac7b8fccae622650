package dev.atrium.rooms.webhook.secret;

import java.util.Arrays;

/**
 * A secret as it is stored; {@link SecretVault} made it and can open it.
 */
public final class EncryptedSecret {

	private final byte[] sealed;

	/** A secret as it was stored. */
	public EncryptedSecret(byte[] sealed) {
		this.sealed = sealed.clone();
	}

	/** What to store. */
	public byte[] sealed() {
		return this.sealed.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof EncryptedSecret that && Arrays.equals(this.sealed, that.sealed);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.sealed);
	}

}
