package dev.atrium.gateway.logo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

import dev.atrium.gateway.platform.RoomTheme.Logo;

/**
 * Reads the image that the operator has named, or says what is wrong with it.
 */
final class LogoFile {

	/** Sent again for every room; no logo needs more. */
	private static final long LARGEST = 1024 * 1024;

	private LogoFile() {
	}

	/**
	 * Reads it.
	 * @throws IllegalStateException if there is no such image, which ends the start
	 */
	static Logo read(String file) {
		try {
			Path path = Path.of(file);
			require(Files.isRegularFile(path), file, "there is no such file");
			require(path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g)"), file,
					"its name does not end with .png, .jpg or .jpeg");
			require(Files.size(path) > 0 && Files.size(path) <= LARGEST, file, "it is empty or larger than 1 MB");
			return new Logo(String.valueOf(path.getFileName()), Files.readAllBytes(path));
		}
		catch (IOException | InvalidPathException ex) {
			throw unusable(file, "it cannot be read: " + ex.getMessage());
		}
	}

	private static void require(boolean condition, String file, String problem) {
		if (!condition) {
			throw unusable(file, problem);
		}
	}

	private static IllegalStateException unusable(String file, String problem) {
		return new IllegalStateException("MEETING_LOGO is " + file + ", but " + problem);
	}

}
