package dev.atrium.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LocalStackIT {

	private static final Set<Component> NO_SERVICES = EnumSet.noneOf(Component.class);

	@TempDir
	private Path data;

	@Test
	void secondStartOnTheSameDataFindsWhatTheFirstKept() throws Exception {
		try (LocalStack first = servers()) {
			createTopic(first);
			execute(first, "create table room (name text)");
		}

		try (LocalStack second = servers()) {
			assertThat(topics(second)).contains("meetings");
			execute(second, "insert into room values ('standup')");
		}
	}

	@Test
	void serversAreReachedAtTheSameAddressAfterTheyWereRestarted() throws Exception {
		try (LocalStack stack = servers()) {
			createTopic(stack);

			stack.restartBroker();
			stack.restartDatabase();

			assertThat(topics(stack)).contains("meetings");
			execute(stack, "select 1");
		}
	}

	@Test
	void killedServersComeBackWithTheirData() throws Exception {
		try (LocalStack stack = servers()) {
			execute(stack, "create table room (name text)");
			long before = stack.pid(Component.SERVERS);

			stack.kill(Component.SERVERS);
			stack.start(Component.SERVERS);

			assertThat(stack.pid(Component.SERVERS)).isNotEqualTo(before);
			execute(stack, "insert into room values ('standup')");
		}
	}

	@Test
	void closingLeavesNoProcess() {
		ProcessHandle process;
		Path postmaster = this.data.resolve("postgres/postmaster.pid");
		try (LocalStack stack = servers()) {
			process = ProcessHandle.of(stack.pid(Component.SERVERS)).orElseThrow();
			assertThat(postmaster).exists();
		}

		assertThat(process.isAlive()).isFalse();
		assertThat(postmaster).doesNotExist();
		assertThat(this.data.resolve("run/servers.pid")).doesNotExist();
	}

	@Test
	void secondLauncherIsKeptAwayFromTheDataOfTheFirst() {
		try (LocalStack first = servers()) {
			assertThatExceptionOfType(StartFailed.class).isThrownBy(this::servers)
				.withMessageContaining("runs on " + first.dataDir() + " already");
		}
	}

	@Test
	void startThatFailsReportsTheLastLinesOfTheProcessThatDied() {
		LocalStackBuilder broken = LocalStack.builder()
			.dataDir(this.data)
			.freePorts()
			.only(NO_SERVICES)
			.jvmOptions(Component.SERVERS, List.of("-XX:NoSuchOption"));

		assertThatExceptionOfType(StartFailed.class).isThrownBy(broken::start)
			.withMessageStartingWith("servers ended with exit code 1")
			.withMessageContaining("NoSuchOption");
		assertThat(this.data.resolve("logs/servers.log")).content().contains("NoSuchOption");
		assertThat(Files.exists(this.data.resolve("run/servers.pid"))).isFalse();
	}

	private LocalStack servers() {
		return LocalStack.builder().dataDir(this.data).freePorts().only(NO_SERVICES).start();
	}

	private static void createTopic(LocalStack stack) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic("meetings", 1, (short) 1))).all().get();
		}
	}

	private static Set<String> topics(LocalStack stack) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
			return admin.listTopics().names().get();
		}
	}

	private static void execute(LocalStack stack, String sql) throws Exception {
		try (Connection connection = DriverManager.getConnection("jdbc:" + stack.databaseUrl("rooms"), "postgres",
				"postgres"); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
