package dev.atrium.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.atrium.localstack.servers.ServersProcess;

/**
 * The command lines of the processes.
 *
 * @param sources where their jars are
 * @param layout where they keep files
 * @param ports where Kafka and PostgreSQL listen; the others are told by environment
 * @param jvmOptions in place of the usual ones
 */
record Commands(Sources sources, DataLayout layout, Ports ports, Map<Component, List<String>> jvmOptions) {

	/**
	 * For a laptop that runs six JVMs: small, and quick to start rather than quick at
	 * work.
	 */
	private static final List<String> USUAL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError");

	/** Netty and Kafka reach for native memory, which the JDK warns about. */
	private static final List<String> QUIET = List.of("--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow");

	List<String> of(Component component) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(this.jvmOptions.getOrDefault(component, USUAL));
		command.addAll(QUIET);
		command.addAll((component == Component.SERVERS) ? servers() : service(component));
		return List.copyOf(command);
	}

	private List<String> servers() {
		return List.of("-cp", System.getProperty("java.class.path"), ServersProcess.class.getName(),
				this.layout.root().toString(), this.layout.run().toString(),
				Integer.toString(this.ports.of(Port.KAFKA)), Integer.toString(this.ports.of(Port.POSTGRES)));
	}

	private List<String> service(Component component) {
		return List.of("-jar", this.sources.jarOf(component).toString());
	}

}
