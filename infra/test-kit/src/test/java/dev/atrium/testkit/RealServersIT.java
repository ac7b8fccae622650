package dev.atrium.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = RealServersIT.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@RealServers
class RealServersIT {

	private final String bootstrapServers;

	private final String databaseUrl;

	private final Environment environment;

	@Autowired
	RealServersIT(@Value("${KAFKA_BOOTSTRAP_SERVERS}") String bootstrapServers,
			@Value("jdbc:${DATABASE_URL}") String databaseUrl, Environment environment) {
		this.bootstrapServers = bootstrapServers;
		this.databaseUrl = databaseUrl;
		this.environment = environment;
	}

	@Test
	void contextHasABrokerThatTakesTopics() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.bootstrapServers))) {
			admin.createTopics(List.of(new NewTopic("real-servers", 3, (short) 1))).all().get();

			assertThat(admin.listTopics().names().get()).contains("real-servers");
		}
	}

	@Test
	void contextHasAnEmptyDatabaseOfItsOwn() throws SQLException {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet tables = statement
					.executeQuery("select count(*) from information_schema.tables where table_schema = 'public'")) {
			assertThat(tables.next()).isTrue();
			assertThat(tables.getInt(1)).isZero();
		}
		assertThat(Servers.postgres().createDatabase().url())
			.isNotEqualTo(this.environment.getProperty("DATABASE_URL"));
	}

	@Test
	void contextReadsTheSameDatabaseEachTime() {
		assertThat(this.environment.getProperty("DATABASE_URL")).isEqualTo(this.environment.getProperty("DATABASE_URL"))
			.isEqualTo(this.databaseUrl.substring("jdbc:".length()));
	}

	@Test
	void serversAreReachedAtTheSameAddressAfterARestart() throws Exception {
		Servers.postgres().restart();
		Servers.kafka().restart();

		try (Connection connection = connect();
				Admin admin = Admin.create(Map.of("bootstrap.servers", this.bootstrapServers))) {
			assertThat(connection.isValid(5)).isTrue();
			assertThat(admin.describeCluster().nodes().get()).hasSize(1);
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.databaseUrl, this.environment.getProperty("DATABASE_USERNAME"),
				this.environment.getProperty("DATABASE_PASSWORD"));
	}

}
