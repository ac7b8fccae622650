package dev.atrium.recordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import org.springframework.core.env.Environment;

/**
 * An instance of the service in a process of its own, beside the one under test: on the
 * same database, broker and storage.
 */
final class ServiceProcess implements AutoCloseable {

	private static final List<String> SHARED = List.of("KAFKA_BOOTSTRAP_SERVERS", "DATABASE_URL", "DATABASE_USERNAME",
			"DATABASE_PASSWORD", "GATEWAY_URL", "GATEWAY_TOKEN", "RECORDING_TOKEN", "RECORDING_LINK_SECRET",
			"OUTBOUND_ALLOWED_ORIGINS", "RECORDING_STORAGE_DIR", "atrium.recordings.download.free-space",
			"atrium.recordings.download.limits.silence", "db-scheduler.polling-interval",
			"db-scheduler.heartbeat-interval");

	private final Process process;

	private final Path log;

	private ServiceProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/**
	 * Starts one, and does not wait for it.
	 * @param environment of the instance under test
	 * @param properties in which it differs
	 */
	static ServiceProcess start(Environment environment, String... properties) {
		try {
			Path log = Files.createTempFile("recording-service", ".log");
			Process process = new ProcessBuilder(command(environment, properties)).redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			return new ServiceProcess(process, log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> command(Environment environment, String... properties) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
						RecordingServiceApplication.class.getName(), "--server.port=0"));
		SHARED.forEach((name) -> command.add("--" + name + "=" + environment.getRequiredProperty(name)));
		Stream.of(properties).forEach((property) -> command.add("--" + property));
		return command;
	}

	void awaitStarted() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> Files.readString(this.log).contains("Started RecordingServiceApplication"));
	}

	/** Ends it as SIGKILL does. */
	private void kill() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	@Override
	public void close() {
		kill();
		try {
			Files.delete(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
