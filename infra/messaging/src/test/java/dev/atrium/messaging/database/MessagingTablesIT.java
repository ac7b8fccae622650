package dev.atrium.messaging.database;

import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.atrium.testkit.Database;
import dev.atrium.testkit.Servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class MessagingTablesIT {

	private final Database database = Servers.postgres().createDatabase();

	private final DataSource dataSource = new DriverManagerDataSource("jdbc:" + this.database.url(),
			this.database.username(), this.database.password());

	private final Flyway service = Flyway.configure()
		.dataSource(this.dataSource)
		.locations("classpath:db/sample")
		.load();

	@Test
	void bothHistoriesStartAtOneAndMessagingComesFirst() {
		new MessagingTables().migrate(this.service);

		assertThat(history("messaging_schema_history")).contains("outbox and processed events");
		assertThat(history("flyway_schema_history")).contains("sample");
	}

	@Test
	void nextStartFindsNothingToDo() {
		new MessagingTables().migrate(this.service);
		List<@Nullable String> messaging = history("messaging_schema_history");
		List<@Nullable String> service = history("flyway_schema_history");

		assertThatNoException().isThrownBy(() -> new MessagingTables().migrate(this.service));

		assertThat(history("messaging_schema_history")).isEqualTo(messaging);
		assertThat(history("flyway_schema_history")).isEqualTo(service);
	}

	private List<@Nullable String> history(String table) {
		return JdbcClient.create(this.dataSource)
			.sql("select description from " + table + " where success and version = '1'")
			.query(String.class)
			.list();
	}

}
