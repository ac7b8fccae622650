package dev.atrium.recordings.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file system in memory that is soon full.
 */
final class SmallDisk implements AutoCloseable {

	private final Path path;

	private final boolean mounted;

	private SmallDisk(Path path, boolean mounted) {
		this.path = path;
		this.mounted = mounted;
	}

	static SmallDisk mount(Path path, String size) throws IOException {
		Files.createDirectories(path);
		return new SmallDisk(path, run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", path.toString()) == 0);
	}

	boolean isMounted() {
		return this.mounted;
	}

	Path path() {
		return this.path;
	}

	@Override
	public void close() {
		if (this.mounted) {
			run("umount", "-l", this.path.toString());
		}
	}

	private static int run(String... command) {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.onExit()
				.join()
				.exitValue();
		}
		catch (IOException ex) {
			return -1; // no such program here
		}
	}

}
