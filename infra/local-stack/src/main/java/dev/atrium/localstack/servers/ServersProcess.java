package dev.atrium.localstack.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.atrium.embedded.EmbeddedKafka;
import dev.atrium.embedded.EmbeddedPostgresServer;
import dev.atrium.localstack.process.ProcessRecords;

/**
 * Runs Kafka and PostgreSQL until its standard input ends, which it does when the
 * launcher is gone, however it went. Then it also stops the processes that the launcher
 * could not stop any more.
 */
public final class ServersProcess {

	private static final List<String> DATABASES = List.of("rooms", "gateway", "recordings");

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final EmbeddedKafka kafka;

	private final EmbeddedPostgresServer postgres;

	private ServersProcess(EmbeddedKafka kafka, EmbeddedPostgresServer postgres) {
		this.kafka = kafka;
		this.postgres = postgres;
	}

	/**
	 * Entry point of the process.
	 * @param args folder of the data, folder of the process records, port of Kafka, port
	 * of PostgreSQL
	 */
	public static void main(String[] args) throws IOException {
		Path data = Path.of(args[0]);
		ServersProcess servers = new ServersProcess(EmbeddedKafka.at(data.resolve("kafka"), Integer.parseInt(args[2])),
				EmbeddedPostgresServer.at(postgresData(data), Integer.parseInt(args[3])));
		servers.obey();
		new ProcessRecords(Path.of(args[1])).stopAll(PATIENCE);
		// Both servers stop in shutdown hooks.
		System.exit(0);
	}

	/** Where PostgreSQL keeps its files. */
	public static Path postgresData(Path data) {
		return data.resolve("postgres");
	}

	private void obey() throws IOException {
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			ServersCommand.of(line).ifPresent(this::obey);
		}
	}

	private void obey(ServersCommand command) {
		switch (command) {
			case START -> start();
			case RESTART_BROKER -> this.kafka.restart();
			case RESTART_DATABASE -> this.postgres.restart();
		}
		System.out.println(command.done());
	}

	private void start() {
		CompletableFuture<Void> broker = CompletableFuture.runAsync(this.kafka::start);
		this.postgres.start();
		DATABASES.forEach(this.postgres::createDatabaseIfAbsent);
		System.out.println("postgres accepts connections at 127.0.0.1:" + this.postgres.port());
		broker.join();
		System.out.println("kafka accepts connections at " + this.kafka.bootstrapServers());
	}

}
