package dev.atrium.recordings.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What must be known of a file besides its first bytes to fetch the rest; kept beside it.
 *
 * @param etag the strong entity tag it came with; without one it cannot be resumed
 * @param total its full size, where the other side says it
 * @param complete whether all of it is there
 */
record PartState(@Nullable String etag, @Nullable Long total, boolean complete) {

	static final PartState UNKNOWN = new PartState(null, null, false);

	private static final JsonMapper JSON = new JsonMapper();

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

	PartState completed() {
		return new PartState(this.etag, this.total, true);
	}

}
