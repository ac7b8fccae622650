package dev.atrium.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.atrium.localstack.Component;
import dev.atrium.localstack.LocalStack;
import dev.atrium.localstack.LocalStackBuilder;

/**
 * The stack under measurement: on free ports, with data of its own, each JVM as it would
 * be run in production, if small.
 */
public final class StackOptions {

	/** Options of every JVM that is compared with another. */
	public static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

	private StackOptions() {
	}

	/** A stack that is ready to be adjusted and started. */
	public static LocalStackBuilder stack(Path data) {
		LocalStackBuilder builder = LocalStack.builder().freePorts().dataDir(data);
		Stream.of(Component.values()).forEach((component) -> builder.jvmOptions(component, JVM));
		return builder;
	}

	/** A directory for the data of one run. */
	public static Path data(String benchmark) {
		return Path.of("target", "benchmark-" + benchmark + "-" + ProcessHandle.current().pid());
	}

}
