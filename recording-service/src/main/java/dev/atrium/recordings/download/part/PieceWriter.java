package dev.atrium.recordings.download.part;

import java.util.function.Supplier;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * The right to fill a piece, until it is released or the file begins again. What comes
 * later is dropped: another may be filling the piece by then.
 */
public final class PieceWriter {

	/** An end that is not known yet. */
	public static final long OPEN = Piece.OPEN;

	private final PartFile part;

	private final Piece piece;

	private boolean released;

	PieceWriter(PartFile part, Piece piece) {
		this.part = part;
		this.piece = piece;
	}

	Piece piece() {
		return this.piece;
	}

	/** Adds bytes, and releases their buffer. */
	public void append(DataBuffer bytes) {
		this.part.append(this, bytes);
	}

	/** The next byte that is to come. */
	public long position() {
		return guarded(this.piece::position);
	}

	/** The end, exclusive; {@link #OPEN} where it is not known. */
	public long end() {
		return guarded(this.piece::end);
	}

	/** Whether all its bytes are there, or it may write no more. */
	public boolean isDone() {
		return guarded(() -> !isValid() || this.piece.isFull());
	}

	/** The other side has no more. */
	public void endHere() {
		guarded(() -> {
			this.piece.endAt(this.piece.position());
			return true;
		});
	}

	/** Leaves what is missing to others. */
	public void release() {
		guarded(() -> {
			if (isValid()) {
				this.piece.release();
			}
			this.released = true;
			return true;
		});
	}

	/** Whether it may still write; to be asked under the file's lock. */
	boolean isValid() {
		return !this.released && this.part.has(this.piece);
	}

	private <T> T guarded(Supplier<T> work) {
		synchronized (this.part) {
			return work.get();
		}
	}

}
