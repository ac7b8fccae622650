package dev.atrium.localstack.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.atrium.localstack.console.TextTable;

/**
 * A file that a meeting left behind.
 *
 * @param platform where the meeting was held
 * @param role what the file is of its recording: original, audio or waveform
 * @param path where it lies
 * @param sizeBytes its size
 * @param seconds how long its recording lasts
 */
record MadeFile(String platform, String role, Path path, long sizeBytes, double seconds) {

	static List<String> table(List<MadeFile> files) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("platform", "file", "size", "duration", "path"));
		files.forEach((file) -> rows.add(file.row()));
		return TextTable.lines(rows);
	}

	private List<String> row() {
		return List.of(this.platform, this.role, String.format(Locale.ROOT, "%8.1f KiB", this.sizeBytes / 1024.0),
				String.format(Locale.ROOT, "%5.1f s", this.seconds), this.path.toString());
	}

}
