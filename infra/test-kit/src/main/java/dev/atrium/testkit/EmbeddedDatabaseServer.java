package dev.atrium.testkit;

import dev.atrium.embedded.EmbeddedPostgresServer;

class EmbeddedDatabaseServer implements PostgresServer {

	private final EmbeddedPostgresServer postgres;

	EmbeddedDatabaseServer() {
		ServerLogging.quieten();
		this.postgres = EmbeddedPostgresServer.temporary().start();
	}

	@Override
	public Database createDatabase() {
		String name = DatabaseNames.next();
		this.postgres.createDatabaseIfAbsent(name);
		return new Database(this.postgres.url(name), this.postgres.username(), this.postgres.password());
	}

	@Override
	public void stop() {
		this.postgres.stop();
	}

	@Override
	public void start() {
		this.postgres.start();
	}

}
