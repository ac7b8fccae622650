package dev.atrium.embedded;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A process that starts PostgreSQL, creates a database and dies without stopping it.
 */
final class AbandonedPostgres {

	private AbandonedPostgres() {
	}

	static void main(String[] args) {
		EmbeddedPostgresServer server = EmbeddedPostgresServer.at(Path.of(args[0]), Integer.parseInt(args[1]));
		server.start().createDatabaseIfAbsent("rooms");
		Runtime.getRuntime().halt(0);
	}

	static void leaveBehind(Path data, int port) throws IOException, InterruptedException {
		int exit = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), AbandonedPostgres.class.getName(), data.toString(),
				Integer.toString(port))
			.inheritIO()
			.start()
			.waitFor();
		if (exit != 0) {
			throw new IllegalStateException("Exit code " + exit);
		}
	}

}
