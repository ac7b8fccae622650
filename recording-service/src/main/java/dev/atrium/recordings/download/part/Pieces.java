package dev.atrium.recordings.download.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A file's pieces, in order and without gaps. One at first; a piece is split when another
 * connection comes to help.
 */
final class Pieces {

	private final List<Piece> ordered = new ArrayList<>();

	Pieces(List<Piece> pieces) {
		this.ordered.addAll(pieces);
	}

	/** A file of which so much has come, from its first byte on. */
	static Pieces single(long received, @Nullable Long total) {
		return new Pieces(List.of(new Piece(0, received, (total != null) ? total : Piece.OPEN)));
	}

	/** Takes a piece that nobody fetches; null if there is none. */
	@Nullable Piece take() {
		Piece free = this.ordered.stream()
			.filter((piece) -> !piece.isTaken() && !piece.isFull())
			.findFirst()
			.orElse(null);
		if (free != null) {
			free.take();
		}
		return free;
	}

	/** The end, which was not known so far. */
	void endAt(long total) {
		this.ordered.getLast().endAt(total);
	}

	/** Takes the first piece, be it without bytes. */
	Piece takeFirst() {
		Piece first = this.ordered.getFirst();
		first.take();
		return first;
	}

	/**
	 * Splits the piece that has the most to come, and takes the second half.
	 * @param least bytes that each half has to have
	 * @return the half; null if no piece is large enough
	 */
	@Nullable Piece split(long least) {
		Piece largest = this.ordered.stream().max(Comparator.comparingLong(Piece::left)).orElseThrow();
		if (largest.end() == Piece.OPEN || largest.left() < 2 * least) {
			return null;
		}
		long middle = largest.position() + largest.left() / 2;
		Piece half = new Piece(middle, middle, largest.end());
		half.take();
		largest.endAt(middle);
		this.ordered.add(this.ordered.indexOf(largest) + 1, half);
		return half;
	}

	/** Whether a file of that size on disk can hold them. */
	boolean fitInto(long fileSize, @Nullable Long total) {
		return this.ordered.stream()
			.allMatch((piece) -> piece.position() <= fileSize && piece.position() <= piece.end())
				&& (total == null || received() <= total);
	}

	boolean has(Piece piece) {
		return this.ordered.contains(piece);
	}

	boolean isOne() {
		return this.ordered.size() == 1;
	}

	boolean allFull() {
		return this.ordered.stream().allMatch(Piece::isFull);
	}

	/** Bytes that have come. */
	long received() {
		return this.ordered.stream().mapToLong(Piece::received).sum();
	}

	/** Bytes that have come without a gap from the first byte on. */
	long prefix() {
		for (Piece piece : this.ordered) {
			if (!piece.isFull()) {
				return piece.position();
			}
		}
		return this.ordered.getLast().position();
	}

	/** What a later process has to know of them. */
	List<PartState.Stretch> stretches() {
		return this.ordered.stream()
			.map((piece) -> new PartState.Stretch(piece.start(), piece.position(), piece.end()))
			.toList();
	}

}
