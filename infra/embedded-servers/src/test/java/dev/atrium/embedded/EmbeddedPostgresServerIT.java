package dev.atrium.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EmbeddedPostgresServerIT {

	@Test
	void keepsRowsAndPortAcrossRestart() throws SQLException {
		try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.temporary().start()) {
			postgres.createDatabaseIfAbsent("rooms");
			insert(postgres, "standup");

			postgres.restart();

			assertThat(rooms(postgres)).containsExactly("standup");
		}
	}

	@Test
	void findsRowsOfAnEarlierServerInItsDataDirectory(@TempDir Path data) throws SQLException {
		try (EmbeddedPostgresServer earlier = EmbeddedPostgresServer.at(data, FreePorts.next()).start()) {
			earlier.createDatabaseIfAbsent("rooms");
			insert(earlier, "standup");
		}

		try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.at(data, FreePorts.next()).start()) {
			postgres.createDatabaseIfAbsent("rooms");
			assertThat(rooms(postgres)).containsExactly("standup");
		}
	}

	@Test
	void takesOverDataOfAServerWhoseOwnerWasKilled(@TempDir Path data) throws Exception {
		int port = FreePorts.next();
		AbandonedPostgres.leaveBehind(data, port);
		assertThat(FreePorts.isFree(port)).as("port free while the server runs on").isFalse();

		try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.at(data, port).start()) {
			insert(postgres, "standup");
			assertThat(rooms(postgres)).containsExactly("standup");
		}
	}

	@Test
	void databaseNamesArePlainIdentifiers() {
		try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.temporary()) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> postgres.createDatabaseIfAbsent("rooms; drop database gateway"));
		}
	}

	private static void insert(EmbeddedPostgresServer postgres, String room) throws SQLException {
		try (Connection connection = connect(postgres); var statement = connection.createStatement()) {
			assertThat(statement.executeUpdate("create table room (name text)")).isZero();
			assertThat(statement.executeUpdate("insert into room values ('%s')".formatted(room))).isOne();
		}
	}

	private static List<String> rooms(EmbeddedPostgresServer postgres) throws SQLException {
		try (Connection connection = connect(postgres);
				var statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select name from room")) {
			List<String> names = new ArrayList<>();
			while (rows.next()) {
				names.add(rows.getString(1));
			}
			return names;
		}
	}

	private static Connection connect(EmbeddedPostgresServer postgres) throws SQLException {
		return DriverManager.getConnection("jdbc:" + postgres.url("rooms"), postgres.username(), postgres.password());
	}

}
