package dev.atrium.recordings.download.part;

/**
 * A stretch of a file that one connection at a time fetches. Its {@link PartFile} guards
 * it.
 */
final class Piece {

	/** An end that is not known yet. */
	static final long OPEN = Long.MAX_VALUE;

	private final long start;

	private long position;

	private long end;

	private boolean taken;

	Piece(long start, long position, long end) {
		this.start = start;
		this.position = position;
		this.end = end;
	}

	/** Where it begins in the file. */
	long start() {
		return this.start;
	}

	/** How far it has come, in the file. */
	long position() {
		return this.position;
	}

	/** Where it ends in the file, exclusive. */
	long end() {
		return this.end;
	}

	boolean isTaken() {
		return this.taken;
	}

	/** Bytes that have come. */
	long received() {
		return this.position - this.start;
	}

	/** Bytes that are to come. */
	long left() {
		return this.end - this.position;
	}

	boolean isFull() {
		return this.position >= this.end;
	}

	void take() {
		this.taken = true;
	}

	void release() {
		this.taken = false;
	}

	void advance(int bytes) {
		this.position += bytes;
	}

	void endAt(long newEnd) {
		this.end = newEnd;
	}

}
