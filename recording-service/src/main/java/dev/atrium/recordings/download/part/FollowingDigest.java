package dev.atrium.recordings.download.part;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SHA-256 of a growing file, on a thread of its own: it takes about as long as all
 * the rest of a download. It reads what was written a moment ago, which the operating
 * system still has in memory, so the file may grow in several places.
 */
final class FollowingDigest implements Closeable {

	private static final Logger log = LoggerFactory.getLogger(FollowingDigest.class);

	private static final int BUFFER = 256 * 1024;

	private final FileChannel file;

	private final Executor threads;

	private final MessageDigest digest = sha256();

	private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

	private final AtomicBoolean woken = new AtomicBoolean();

	private volatile long prefix;

	private volatile long position;

	FollowingDigest(Path file, Executor threads) throws IOException {
		this.file = FileChannel.open(file);
		this.threads = threads;
	}

	/** So many of the file's first bytes are there and stay as they are. */
	void follow(long bytes) {
		this.prefix = bytes;
		if (bytes - this.position >= BUFFER && this.woken.compareAndSet(false, true)) {
			this.threads.execute(this::catchUp);
		}
	}

	/**
	 * The digest, 64 hexadecimal digits, once all bytes that it was told of are hashed.
	 */
	synchronized String sha256Hex() throws IOException {
		readOn();
		return HexFormat.of().formatHex(this.digest.digest());
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

	private synchronized void catchUp() {
		this.woken.set(false);
		try {
			readOn();
		}
		catch (IOException ex) {
			// Closed, or else the last reading meets it again.
			log.debug("Hashing stopped", ex);
		}
	}

	private void readOn() throws IOException {
		for (long at = this.position; at < this.prefix; at = this.position) {
			this.buffer.clear().limit((int) Math.min(BUFFER, this.prefix - at));
			int count = this.file.read(this.buffer, at);
			if (count < 0) {
				throw new IOException("The file is shorter than what was written");
			}
			this.digest.update(this.buffer.flip());
			this.position = at + count;
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
