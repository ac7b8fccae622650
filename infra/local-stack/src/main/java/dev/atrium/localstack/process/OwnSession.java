package dev.atrium.localstack.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts commands outside the terminal's foreground group, so that Ctrl-C reaches only
 * the launcher, which then stops the others in order.
 */
final class OwnSession {

	private static final Path SETSID = Path.of("/usr/bin/setsid");

	// macOS has no setsid command.
	private static final Path PERL = Path.of("/usr/bin/perl");

	private OwnSession() {
	}

	static List<String> of(List<String> command) {
		if (Files.isExecutable(SETSID)) {
			return Stream.concat(Stream.of(SETSID.toString()), command.stream()).toList();
		}
		if (Files.isExecutable(PERL)) {
			return Stream
				.concat(Stream.of(PERL.toString(), "-MPOSIX=setsid", "-e", "setsid; exec @ARGV", "--"),
						command.stream())
				.toList();
		}
		return command;
	}

}
