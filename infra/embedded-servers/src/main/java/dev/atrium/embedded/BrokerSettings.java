package dev.atrium.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * Settings of a single broker that is also its own controller: replication 1 everywhere,
 * small buffers, no waiting for peers that do not exist.
 *
 * @param directory its data
 * @param port where clients connect
 */
record BrokerSettings(Path directory, int port) {

	static final String HOST = "127.0.0.1";

	private static final String NODE_ID = "1";

	private static final Map<String, String> SINGLE_NODE = Map.of("offsets.topic.replication.factor", "1",
			"transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr", "1",
			"share.coordinator.state.topic.replication.factor", "1", "share.coordinator.state.topic.min.isr", "1",
			"default.replication.factor", "1", "auto.create.topics.enable", "false");

	private static final Map<String, String> SMALL = Map.of("offsets.topic.num.partitions", "4",
			"transaction.state.log.num.partitions", "4", "share.coordinator.state.topic.num.partitions", "1",
			"num.network.threads", "2", "num.io.threads", "2", "num.recovery.threads.per.data.dir", "2",
			"background.threads", "2", "log.cleaner.dedupe.buffer.size", "2097152", "log.index.size.max.bytes",
			"1048576");

	// A consumer group forms at once: the default waits 3 s for more members to come.
	// After
	// a kill the controller lets the broker back in when the old session ends, not in 9
	// s.
	private static final Map<String, String> QUICK = Map.of("group.initial.rebalance.delay.ms", "0",
			"controller.quorum.election.timeout.ms", "100", "controller.quorum.election.backoff.max.ms", "100",
			"broker.session.timeout.ms", "4000", "broker.heartbeat.interval.ms", "500");

	/** Writes the cluster's identity into an empty data directory. */
	void formatIfNew() {
		Path properties = writeProperties();
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		int exit = StorageTool.execute(new String[] { "format", "--ignore-formatted", "--cluster-id", clusterId(),
				"--config", properties.toString() }, new PrintStream(said, true, StandardCharsets.UTF_8));
		if (exit != 0) {
			throw new IllegalStateException("Cannot format Kafka's storage in %s: %s".formatted(this.directory,
					said.toString(StandardCharsets.UTF_8).strip()));
		}
	}

	KafkaConfig toConfig() {
		return KafkaConfig.fromProps(toProperties(FreePorts.next()), false);
	}

	private Properties toProperties(int controllerPort) {
		Properties properties = new Properties();
		properties.putAll(SINGLE_NODE);
		properties.putAll(SMALL);
		properties.putAll(QUICK);
		properties.putAll(Map.of("process.roles", "broker,controller", "node.id", NODE_ID, "log.dirs",
				logDirectory().toString(), "controller.listener.names", "CONTROLLER"));
		properties.put("listeners",
				"CLIENT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, this.port, HOST, controllerPort));
		properties.put("advertised.listeners", "CLIENT://%s:%d".formatted(HOST, this.port));
		properties.put("inter.broker.listener.name", "CLIENT");
		properties.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
		properties.put("controller.quorum.voters", "%s@%s:%d".formatted(NODE_ID, HOST, controllerPort));
		return properties;
	}

	private Path writeProperties() {
		Path file = this.directory.resolve("server.properties");
		try (var out = Files.newBufferedWriter(file)) {
			toProperties(FreePorts.next()).store(out, "Written at each start");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file;
	}

	/** The one it was formatted with, since the tool refuses another one. */
	private String clusterId() {
		Path meta = logDirectory().resolve("meta.properties");
		if (!Files.exists(meta)) {
			return Uuid.randomUuid().toString();
		}
		try (var in = Files.newBufferedReader(meta)) {
			Properties properties = new Properties();
			properties.load(in);
			return properties.getProperty("cluster.id");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path logDirectory() {
		return this.directory.resolve("log");
	}

}
