package dev.atrium.recordings.download;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

/**
 * A file on its way: its first bytes in {@code original.part}, hashed as they come, and
 * its {@link PartState} beside it. Both outlive the process.
 *
 * <p>
 * One thread fills it, but another may close it at any time, when the job is cancelled.
 */
final class PartFile implements Closeable {

	private static final int BUFFER = 256 * 1024;

	private final Path dir;

	private final Path file;

	private final Path stateFile;

	private final FileChannel lock;

	// Netty's chunks are 8 KiB at most; hashing and writing want larger ones.
	private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

	private final MessageDigest digest = sha256();

	private volatile PartState state = PartState.UNKNOWN;

	private FileChannel channel;

	private final AtomicLong size = new AtomicLong();

	private PartFile(Path dir) throws IOException {
		this.dir = dir;
		this.file = dir.resolve("original.part");
		this.stateFile = dir.resolve("original.json");
		this.lock = lock(dir.resolve("lock"));
		this.channel = openChannel(this.file);
	}

	/** Opens what is there of a file, or begins it. */
	static PartFile open(Path dir) throws IOException {
		Files.createDirectories(dir);
		PartFile part = new PartFile(dir);
		try {
			part.recall();
			return part;
		}
		catch (IOException ex) {
			part.close();
			throw ex;
		}
	}

	/** How many bytes are there. */
	long size() {
		return this.size.get();
	}

	PartState state() {
		return this.state;
	}

	Path dir() {
		return this.dir;
	}

	Path file() {
		return this.file;
	}

	/** Throws away what is there and begins again. */
	synchronized void restart(PartState newState) {
		try {
			this.channel.close();
			// Not truncated: the storage may hold a second name of the old file.
			Files.deleteIfExists(this.file);
			newState.write(this.stateFile);
			this.channel = openChannel(this.file);
			forget(newState);
		}
		catch (IOException ex) {
			throw failure(ex);
		}
	}

	/** Adds bytes, and releases their buffer. */
	synchronized void append(DataBuffer bytes) {
		try (DataBuffer.ByteBufferIterator chunks = bytes.readableByteBuffers()) {
			while (chunks.hasNext()) {
				append(chunks.next());
			}
		}
		catch (IOException ex) {
			throw failure(ex);
		}
		finally {
			DataBufferUtils.release(bytes);
		}
	}

	/** All bytes have come. */
	synchronized void complete() {
		try {
			flush();
			this.channel.force(false);
			this.state = this.state.completed();
			this.state.write(this.stateFile);
		}
		catch (IOException ex) {
			throw failure(ex);
		}
	}

	/** The first bytes of a complete file. */
	byte[] head(int length) throws IOException {
		ByteBuffer head = ByteBuffer.allocate(length);
		this.channel.read(head, 0);
		return Arrays.copyOf(head.array(), head.position());
	}

	/** The SHA-256 of a complete file. */
	String sha256Hex() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

	@Override
	public synchronized void close() {
		try (FileChannel locked = this.lock; FileChannel written = this.channel) {
			if (locked.isOpen() && written.isOpen()) {
				flush();
			}
		}
		catch (IOException ex) {
			throw failure(ex);
		}
	}

	private void recall() throws IOException {
		PartState found = PartState.read(this.stateFile);
		if (found.etag() == null && !found.complete()) {
			restart(PartState.UNKNOWN);
			return;
		}
		this.state = found;
		ByteBuffer chunk = ByteBuffer.allocate(BUFFER);
		while (this.channel.read(chunk) != -1) {
			chunk.flip();
			this.size.addAndGet(chunk.remaining());
			this.digest.update(chunk);
			chunk.clear();
		}
		if (found.total() != null && this.size.get() > found.total()) {
			restart(PartState.UNKNOWN);
		}
	}

	private void append(ByteBuffer bytes) throws IOException {
		this.size.addAndGet(bytes.remaining());
		while (bytes.hasRemaining()) {
			int length = Math.min(bytes.remaining(), this.buffer.remaining());
			this.buffer.put(this.buffer.position(), bytes, bytes.position(), length)
				.position(this.buffer.position() + length);
			bytes.position(bytes.position() + length);
			if (!this.buffer.hasRemaining()) {
				flush();
			}
		}
	}

	private void flush() throws IOException {
		this.buffer.flip();
		this.digest.update(this.buffer.array(), 0, this.buffer.limit());
		while (this.buffer.hasRemaining()) {
			this.channel.write(this.buffer);
		}
		this.buffer.clear();
	}

	private void forget(PartState newState) {
		this.buffer.clear();
		this.digest.reset();
		this.size.set(0);
		this.state = newState;
	}

	private static FileChannel openChannel(Path file) throws IOException {
		return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
	}

	// A worker that is believed dead may still be writing: the files belong to one at a
	// time.
	private static FileChannel lock(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			if (channel.tryLock() != null) {
				return channel;
			}
		}
		catch (OverlappingFileLockException ex) {
			// held by another job of this process
		}
		channel.close();
		throw new StepFailure.Transient(FailureReason.BUSY, "Another worker still holds the recording's files");
	}

	private static RuntimeException failure(IOException ex) {
		String message = String.valueOf(ex.getMessage());
		if (message.contains("No space left") || message.contains("Disk quota")) {
			return new StepFailure.Transient(FailureReason.DISK_FULL, "Our disk is full", ex);
		}
		return new UncheckedIOException("Cannot write a recording", ex);
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
