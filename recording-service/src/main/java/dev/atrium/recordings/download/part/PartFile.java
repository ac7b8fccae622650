package dev.atrium.recordings.download.part;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

/**
 * A file on its way: its bytes in {@code original.part}, hashed as they come, and its
 * {@link PartState} beside it. Both outlive the process.
 *
 * <p>
 * Several connections may fill it, each through a {@link PieceWriter} of its own, and
 * another thread may close it at any time, when the job is cancelled.
 */
public final class PartFile implements Closeable {

	private final Path dir;

	private final Path file;

	private final Path stateFile;

	private final Executor threads;

	private final FolderLock lock;

	private FileChannel channel;

	private FollowingDigest digest;

	private Pieces pieces = Pieces.single(0, null);

	private volatile PartState state = PartState.UNKNOWN;

	private final AtomicLong received = new AtomicLong();

	private PartFile(Path dir, Executor threads, FolderLock lock) throws IOException {
		this.dir = dir;
		this.file = dir.resolve("original.part");
		this.stateFile = dir.resolve("original.json");
		this.threads = threads;
		this.lock = lock;
		this.channel = openChannel(this.file);
		this.digest = new FollowingDigest(this.file, threads);
	}

	/**
	 * Opens what is there of a file, or begins it.
	 * @param threads where it is hashed
	 */
	public static PartFile open(Path dir, Executor threads) throws IOException {
		FolderLock lock = FolderLock.of(Files.createDirectories(dir));
		try {
			PartFile part = new PartFile(dir, threads, lock);
			part.recall();
			return part;
		}
		catch (IOException | RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	/** How many bytes are there. */
	public long size() {
		return this.received.get();
	}

	/** What is known of it. */
	public PartState state() {
		return this.state;
	}

	/** Its folder. */
	public Path dir() {
		return this.dir;
	}

	/** Where it is. */
	public Path file() {
		return this.file;
	}

	/** Whether a piece belongs to the file as it is now. */
	synchronized boolean has(Piece piece) {
		return this.pieces.has(piece);
	}

	/** Whether nothing is missing. */
	public synchronized boolean isFull() {
		return this.pieces.allFull();
	}

	/** The other side says the size only now. */
	public synchronized void learn(long total) {
		if (this.state.total() == null) {
			this.state = this.state.of(total);
			this.pieces.endAt(total);
		}
	}

	/** Takes a piece that nobody fetches; null if there is none. */
	public synchronized @Nullable PieceWriter take() {
		Piece free = this.pieces.take();
		return (free != null) ? new PieceWriter(this, free) : null;
	}

	/**
	 * Takes half of what somebody else is fetching.
	 * @param least bytes that each half has to have
	 * @return null if nobody has so much to come
	 */
	public synchronized @Nullable PieceWriter takeHalf(long least) {
		Piece half = this.pieces.split(least);
		if (half == null) {
			return null;
		}
		// Before the first byte of the half is there: the file's size tells less from
		// then
		// on.
		save();
		return new PieceWriter(this, half);
	}

	/** Throws away what is there and begins again, with one piece, which is taken. */
	public synchronized PieceWriter restart(PartState newState) {
		return guarded(() -> {
			this.channel.close();
			this.digest.close();
			// Not truncated: the storage may hold a second name of the old file.
			Files.deleteIfExists(this.file);
			newState.write(this.stateFile);
			this.state = newState;
			this.pieces = Pieces.single(0, newState.total());
			this.received.set(0);
			this.channel = openChannel(this.file);
			this.digest = new FollowingDigest(this.file, this.threads);
			return new PieceWriter(this, this.pieces.takeFirst());
		});
	}

	/** Remembers how far the pieces are, for a later process. */
	public void save() {
		FileChannel written;
		Pieces now;
		PartState known;
		synchronized (this) {
			written = this.channel;
			now = this.pieces;
			known = snapshot();
		}
		if (known.stretches() != null) {
			guarded(() -> {
				// What the state tells is on the disk before it, should the power fail.
				return force(written) && write(known, now);
			});
		}
	}

	/** All bytes have come. */
	public synchronized void complete() {
		guarded(() -> {
			this.channel.force(false);
			this.state = this.state.completed(this.received.get());
			this.state.write(this.stateFile);
			return this.state;
		});
	}

	/** The first bytes. */
	public synchronized byte[] head(int length) {
		return guarded(() -> {
			ByteBuffer head = ByteBuffer.allocate(length);
			this.channel.read(head, 0);
			return Arrays.copyOf(head.array(), head.position());
		});
	}

	/** The SHA-256 of a complete file. */
	public String sha256Hex() {
		return guarded(this.digest::sha256Hex);
	}

	@Override
	public synchronized void close() {
		try (FolderLock held = this.lock; FileChannel written = this.channel) {
			if (held.isHeld() && written.isOpen()) {
				save();
			}
			this.digest.close();
		}
		catch (IOException ex) {
			throw failure(ex);
		}
	}

	private synchronized PartState snapshot() {
		return this.pieces.isOne() ? this.state : this.state.in(this.pieces.stretches());
	}

	private static boolean force(FileChannel written) throws IOException {
		try {
			written.force(false);
			return true;
		}
		catch (ClosedChannelException ex) {
			return false; // the file has begun again
		}
	}

	// Unless the file has begun again since.
	private synchronized boolean write(PartState known, Pieces of) throws IOException {
		boolean current = this.pieces == of && !this.state.complete();
		if (current) {
			known.write(this.stateFile);
		}
		return current;
	}

	private void recall() throws IOException {
		PartState found = PartState.read(this.stateFile);
		long size = this.channel.size();
		Pieces there = found.pieces(size);
		if ((found.etag() == null && !found.complete()) || !there.fitInto(size, found.total())) {
			restart(PartState.UNKNOWN).release();
			return;
		}
		this.state = found;
		this.pieces = there;
		this.received.set(there.received());
		this.digest.follow(there.prefix());
	}

	/** Adds bytes to a piece, as long as its writer may, and releases their buffer. */
	synchronized void append(PieceWriter writer, DataBuffer bytes) {
		try (DataBuffer.ByteBufferIterator chunks = bytes.readableByteBuffers()) {
			while (chunks.hasNext() && writer.isValid()) {
				append(writer.piece(), chunks.next());
			}
			this.digest.follow(this.pieces.prefix());
		}
		catch (IOException ex) {
			throw failure(ex);
		}
		finally {
			DataBufferUtils.release(bytes);
		}
	}

	private void append(Piece piece, ByteBuffer bytes) throws IOException {
		// More than was asked for belongs to another piece.
		bytes.limit(bytes.position() + (int) Math.min(bytes.remaining(), piece.left()));
		while (bytes.hasRemaining()) {
			int count = this.channel.write(bytes, piece.position());
			piece.advance(count);
			this.received.addAndGet(count);
		}
	}

	private static FileChannel openChannel(Path file) throws IOException {
		return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
	}

	private static <T> T guarded(DiskWork<T> work) {
		try {
			return work.run();
		}
		catch (IOException ex) {
			throw failure(ex);
		}
	}

	private static RuntimeException failure(IOException ex) {
		String message = String.valueOf(ex.getMessage());
		if (message.contains("No space left") || message.contains("Disk quota")) {
			return new StepFailure.Transient(FailureReason.DISK_FULL, "Our disk is full", ex);
		}
		return new UncheckedIOException("Cannot write a recording", ex);
	}

	/**
	 * Work on the disk.
	 *
	 * @param <T> what it returns
	 */
	@FunctionalInterface
	private interface DiskWork<T> {

		T run() throws IOException;

	}

}
