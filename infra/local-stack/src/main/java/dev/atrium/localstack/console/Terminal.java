package dev.atrium.localstack.console;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/**
 * Where people read: with colours and lines that can be rewritten when it is a terminal,
 * plain text when it is a file or a pipe.
 *
 * @param out receives the text
 * @param interactive whether it is a terminal
 */
record Terminal(PrintStream out, boolean interactive) {

	private static final String RESET = "\033[0m";

	static Terminal standard() {
		boolean console = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
		return new Terminal(System.out, console && !"dumb".equals(System.getenv("TERM")));
	}

	void line(String text) {
		this.out.println(text);
		this.out.flush();
	}

	/** Goes back up, so that the next lines replace the last ones. */
	void rewind(int lines) {
		if (this.interactive) {
			this.out.print("\033[" + lines + "F\033[0J");
		}
	}

	String coloured(int colour, String text) {
		return this.interactive ? "\033[" + colour + "m" + text + RESET : text;
	}

}
