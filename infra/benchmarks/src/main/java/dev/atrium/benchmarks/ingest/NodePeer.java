package dev.atrium.benchmarks.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.atrium.benchmarks.BaselineProcess;
import dev.atrium.embedded.FreePorts;

/**
 * What a team would write instead: fastify and kafkajs, in {@code peers/fastify-kafkajs}.
 */
final class NodePeer {

	private static final Path FOLDER = Path.of("peers", "fastify-kafkajs");

	private NodePeer() {
	}

	/** Starts it; {@code null} if it cannot be installed here. */
	static @Nullable Target start(String bootstrapServers, String topic, String secret) {
		if (!isInstalled() && !install()) {
			return null;
		}
		int port = FreePorts.next();
		URI uri = URI.create("http://127.0.0.1:" + port + "/v1/daily/webhook");
		var process = BaselineProcess.start(
				List.of("node", FOLDER.resolve("server.js").toString()), Map.of("PORT", String.valueOf(port),
						"KAFKA_BOOTSTRAP_SERVERS", bootstrapServers, "TOPIC", topic, "DAILY_WEBHOOK_SECRET", secret),
				uri);
		return new Target("peer: fastify + kafkajs, the same checks, acks=all", uri, process::close);
	}

	private static boolean isInstalled() {
		return Files.isDirectory(FOLDER.resolve("node_modules"));
	}

	private static boolean install() {
		try {
			return new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund").directory(FOLDER.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			// No npm here: the table says so.
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UncheckedIOException(new IOException(ex));
		}
	}

}
