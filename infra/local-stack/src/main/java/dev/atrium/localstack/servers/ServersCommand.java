package dev.atrium.localstack.servers;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the launcher asks of the servers' process, one line of its standard input each.
 * The process answers by a line of output when it is done.
 */
public enum ServersCommand {

	START("start"), RESTART_BROKER("restart kafka"), RESTART_DATABASE("restart postgres");

	private final String line;

	ServersCommand(String line) {
		this.line = line;
	}

	static Optional<ServersCommand> of(String line) {
		return Arrays.stream(values()).filter((command) -> command.line.equals(line)).findFirst();
	}

	/** The request. */
	public String line() {
		return this.line;
	}

	/** The answer. */
	public String done() {
		return "done: " + this.line;
	}

}
