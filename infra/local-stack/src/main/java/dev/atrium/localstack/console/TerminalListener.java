package dev.atrium.localstack.console;

import java.time.Duration;
import java.util.List;

import dev.atrium.localstack.Component;
import dev.atrium.localstack.StackListener;

/**
 * Shows on the terminal what happens to the processes.
 *
 * @param terminal where to
 * @param table who is ready
 * @param logs what they write
 */
record TerminalListener(Terminal terminal, StartupTable table, LogPrinter logs) implements StackListener {

	private static final int RED = 31;

	@Override
	public void starting(Component component) {
		this.table.starting();
	}

	@Override
	public void ready(Component component, Duration after) {
		this.table.ready(component, after);
	}

	@Override
	public void line(Component component, String line) {
		this.logs.line(component, line);
	}

	@Override
	public void died(Component component, int exitCode, List<String> lastLines) {
		this.terminal.line(this.terminal.coloured(RED,
				"%s died with exit code %d. The last lines of its log:".formatted(component.label(), exitCode)));
		lastLines.forEach((line) -> this.terminal.line("    " + line));
	}

}
