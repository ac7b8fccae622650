package dev.atrium.localstack;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.atrium.localstack.process.ChildProcess;
import dev.atrium.localstack.servers.ServersCommand;

/**
 * The launcher's end of the line to the servers' process.
 */
final class ServersControl {

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private final Map<ServersCommand, CompletableFuture<Void>> asked = new ConcurrentHashMap<>();

	/**
	 * Asks for something.
	 * @return completes when it is done, fails when the process is gone
	 */
	CompletableFuture<Void> ask(ChildProcess servers, ServersCommand command) {
		CompletableFuture<Void> done = new CompletableFuture<>();
		this.asked.put(command, done);
		try {
			servers.send(command.line());
		}
		catch (UncheckedIOException ex) {
			done.completeExceptionally(ex);
		}
		return done.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Takes note of a line that the process wrote. */
	void heard(String line) {
		for (ServersCommand command : ServersCommand.values()) {
			CompletableFuture<Void> done = command.done().equals(line) ? this.asked.remove(command) : null;
			if (done != null) {
				done.complete(null);
			}
		}
	}

}
