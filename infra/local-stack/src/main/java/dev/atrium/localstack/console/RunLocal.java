package dev.atrium.localstack.console;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import dev.atrium.localstack.Component;
import dev.atrium.localstack.LocalStack;
import dev.atrium.localstack.LocalStackBuilder;
import dev.atrium.localstack.StartFailed;
import dev.atrium.localstack.demo.Demo;

/**
 * Starts the whole system for a person in front of a terminal.
 */
public final class RunLocal {

	private static final int FAILED = 1;

	private static final int MISUSED = 2;

	/** Set by the script: the folder it lies in may not be the working directory. */
	private static final String PROJECT_FOLDER = "atrium.project";

	private final Terminal terminal;

	private final Options options;

	private volatile boolean ended;

	private volatile boolean interrupted;

	private RunLocal(Terminal terminal, Options options) {
		this.terminal = terminal;
		this.options = options;
	}

	/** Entry point of the command. */
	public static void main(String[] arguments) {
		System.exit(run(List.of(arguments)));
	}

	private static int run(List<String> arguments) {
		try {
			return new RunLocal(Terminal.standard(), Options.parse(arguments)).run();
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage());
			return MISUSED;
		}
	}

	private int run() {
		Runtime.getRuntime().addShutdownHook(new Thread(this::announceEnd));
		try {
			return start();
		}
		catch (StartFailed ex) {
			if (!this.interrupted) {
				System.err.println(ex.getMessage());
			}
			return FAILED;
		}
		finally {
			this.ended = true;
		}
	}

	private int start() {
		LogPrinter logs = new LogPrinter(this.terminal);
		LocalStackBuilder builder = LocalStack.builder()
			.dataDir(this.options.dataDirectory())
			.projectFolder(Path.of(System.getProperty(PROJECT_FOLDER, "")));
		StartupTable table = new StartupTable(this.terminal, builder::addressOf);
		try (LocalStack stack = builder.listener(new TerminalListener(this.terminal, table, logs)).start()) {
			return this.options.demo() ? new Demo(stack, this.terminal::line).play() : serve(stack, logs);
		}
	}

	private int serve(LocalStack stack, LogPrinter logs) {
		this.terminal.line("");
		this.terminal.line("Rooms API    %s/v3/api-docs".formatted(stack.url(Component.ROOMS)));
		this.terminal
			.line("Simulator    %s  (enter and leave rooms by hand)".formatted(stack.url(Component.SIMULATOR)));
		this.terminal.line("Logs         %s".formatted(stack.logOf(Component.ROOMS).getParent()));
		this.terminal.line("Data         %s".formatted(stack.dataDir()));
		this.terminal.line("Ready. Ctrl-C stops everything.");
		logs.follow();
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		return 0;
	}

	private void announceEnd() {
		if (!this.ended) {
			this.interrupted = true;
			this.terminal.line("Stopping ...");
		}
	}

}
