package dev.atrium.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.testcontainers.postgresql.PostgreSQLContainer;

import dev.atrium.embedded.FreePorts;

class ContainerPostgresServer implements PostgresServer {

	private final PostgreSQLContainer container = new PostgreSQLContainer("postgres:17-alpine");

	private final RestartableContainer restartable;

	ContainerPostgresServer() {
		this.container.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
		this.restartable = RestartableContainer.start(this.container, FreePorts.next(),
				PostgreSQLContainer.POSTGRESQL_PORT);
	}

	@Override
	public Database createDatabase() {
		String name = DatabaseNames.next();
		try (Connection connection = DriverManager.getConnection(this.container.getJdbcUrl(),
				this.container.getUsername(), this.container.getPassword());
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot create database " + name, ex);
		}
		return new Database("postgresql://%s/%s".formatted(this.restartable.address(), name),
				this.container.getUsername(), this.container.getPassword());
	}

	@Override
	public void stop() {
		this.restartable.stop();
	}

	@Override
	public void start() {
		this.restartable.start();
	}

}
