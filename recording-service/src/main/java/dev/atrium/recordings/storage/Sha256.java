package dev.atrium.recordings.storage;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of bytes that stream by.
 */
final class Sha256 {

	private final MessageDigest digest;

	private long sizeBytes;

	Sha256() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	void add(ByteBuffer bytes) {
		this.sizeBytes += bytes.remaining();
		this.digest.update(bytes);
	}

	/** How many bytes there were. */
	long sizeBytes() {
		return this.sizeBytes;
	}

	/** 64 hexadecimal digits in lower case; to be asked for once, at the end. */
	String hex() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

}
