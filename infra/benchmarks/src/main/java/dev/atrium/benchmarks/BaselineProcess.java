package dev.atrium.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A server that we are compared with, in a process of its own. */
public final class BaselineProcess implements AutoCloseable {

	private static final long POLL_NANOS = 50_000_000;

	private final Process process;

	private BaselineProcess(Process process) {
		this.process = process;
	}

	/** The command that runs a class of ours under the options that services have. */
	public static List<String> java(Class<?> main, String... args) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(StackOptions.JVM);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(args));
		return command;
	}

	/**
	 * Starts a server.
	 * @param environment variables in addition to ours
	 * @param uri where it answers once it is ready
	 * @return once it answers
	 */
	public static BaselineProcess start(List<String> command, Map<String, String> environment, URI uri) {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		builder.environment().putAll(environment);
		try {
			BaselineProcess started = new BaselineProcess(builder.start());
			started.awaitAnswer(command, uri);
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void awaitAnswer(List<String> command, URI uri) {
		Http http = new Http();
		while (!http.answers(uri)) {
			if (!this.process.isAlive()) {
				throw new IllegalStateException(
						command.getFirst() + " ended with " + this.process.exitValue() + " before it answered");
			}
			LockSupport.parkNanos(POLL_NANOS);
		}
	}

	public long pid() {
		return this.process.pid();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
