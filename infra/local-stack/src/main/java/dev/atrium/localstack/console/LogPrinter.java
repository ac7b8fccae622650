package dev.atrium.localstack.console;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.atrium.localstack.Component;

/**
 * Shows what the processes write, each line behind the name of its process. Of the
 * services' lines only time, level and message are shown; the files have all of it.
 */
final class LogPrinter {

	// 2026-11-23T09:00:00.123Z INFO 4711 --- [rooms-service] [main] [trace-span]
	// d.a.r.Meetings : text
	private static final Pattern SERVICE_LINE = Pattern
		.compile("\\d{4}-\\d\\d-\\d\\dT(\\d\\d:\\d\\d:\\d\\d\\.\\d{3})\\S*\\s+(TRACE|DEBUG|INFO|WARN|ERROR) \\d+ --- "
				+ "(?:\\[[^]]*] ?)*\\s*\\S+\\s*: (.*)");

	private static final int WIDTH = Arrays.stream(Component.values())
		.mapToInt((component) -> component.label().length())
		.max()
		.orElse(0);

	private final Terminal terminal;

	private volatile boolean following;

	LogPrinter(Terminal terminal) {
		this.terminal = terminal;
	}

	/** Shows lines from now on. */
	void follow() {
		this.following = true;
	}

	void line(Component component, String line) {
		if (this.following && !line.isBlank()) {
			this.terminal.line(prefix(component) + shortened(line));
		}
	}

	/** What a reader needs of a line. */
	static String shortened(String line) {
		Matcher matcher = SERVICE_LINE.matcher(line);
		return matcher.matches() ? "%s %-5s %s".formatted(matcher.group(1), matcher.group(2), matcher.group(3)) : line;
	}

	private String prefix(Component component) {
		String label = component.label() + " ".repeat(WIDTH - component.label().length());
		return this.terminal.coloured(colourOf(component), label + " |") + " ";
	}

	private static int colourOf(Component component) {
		return switch (component) {
			case SERVERS -> 90;
			case SIMULATOR -> 35;
			case ROOMS -> 36;
			case GATEWAY -> 32;
			case INGEST -> 33;
			case RECORDING -> 34;
		};
	}

}
