package dev.atrium.recordings.download.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What must be known of a file besides its bytes to fetch the rest; kept beside it.
 *
 * @param etag the strong entity tag it came with; without one it cannot be resumed
 * @param total its full size, where the other side says it
 * @param complete whether all of it is there
 * @param stretches what is there of a file that comes in several pieces; null while it
 * comes in one, of which the file's size says as much
 */
public record PartState(@Nullable String etag, @Nullable Long total, boolean complete,
		@Nullable List<Stretch> stretches) {

	/** Nothing. */
	public static final PartState UNKNOWN = new PartState(null, null, false, null);

	private static final JsonMapper JSON = new JsonMapper();

	/** A file that begins to come. */
	public static PartState begun(@Nullable String etag, @Nullable Long total) {
		return new PartState(etag, total, false, null);
	}

	static PartState read(Path file) throws IOException {
		if (!Files.exists(file)) {
			return UNKNOWN;
		}
		try {
			return JSON.readValue(Files.readAllBytes(file), PartState.class);
		}
		catch (JacksonException ex) {
			return UNKNOWN;
		}
	}

	void write(Path file) throws IOException {
		Path temporary = file.resolveSibling(file.getFileName() + ".new");
		Files.write(temporary, JSON.writeValueAsBytes(this));
		Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
	}

	PartState completed(long size) {
		return new PartState(this.etag, size, true, null);
	}

	PartState of(long size) {
		return new PartState(this.etag, size, this.complete, this.stretches);
	}

	PartState in(List<Stretch> pieces) {
		return new PartState(this.etag, this.total, this.complete, pieces);
	}

	/** The pieces of a file of that size on disk. */
	Pieces pieces(long fileSize) {
		return (this.stretches == null) ? Pieces.single(fileSize, this.complete ? Long.valueOf(fileSize) : this.total)
				: new Pieces(this.stretches.stream()
					.map((stretch) -> new Piece(stretch.start(), stretch.position(), stretch.end()))
					.toList());
	}

	/**
	 * A piece of the file.
	 *
	 * @param start where it begins
	 * @param position how far it is there
	 * @param end where it ends, exclusive
	 */
	public record Stretch(long start, long position, long end) {
	}

}
