package dev.atrium.embedded;

import java.nio.file.Path;

import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker (KRaft, one node) inside this JVM, on the loopback interface. It
 * can be stopped and started again on the same port with the same data. Topics are never
 * created by use, as in production.
 */
public final class EmbeddedKafka implements AutoCloseable {

	private final DataDirectory data;

	private final int port;

	private final Thread closer = new Thread(this::dispose, "embedded-kafka-closer");

	private @Nullable KafkaRaftServer server;

	private EmbeddedKafka(DataDirectory data, int port) {
		this.data = data;
		this.port = port;
		Runtime.getRuntime().addShutdownHook(this.closer);
	}

	/** A broker whose data outlives it. */
	public static EmbeddedKafka at(Path dataDirectory, int port) {
		return new EmbeddedKafka(DataDirectory.kept(dataDirectory), port);
	}

	/** A broker on a free port whose data goes away with it. */
	public static EmbeddedKafka temporary() {
		return new EmbeddedKafka(DataDirectory.temporary("atrium-kafka"), FreePorts.next());
	}

	/**
	 * Starts the broker, if it is not running.
	 * @return this broker, once it serves
	 */
	public synchronized EmbeddedKafka start() {
		if (this.server == null) {
			BrokerSettings settings = new BrokerSettings(this.data.path(), this.port);
			settings.formatIfNew();
			KafkaRaftServer starting = new KafkaRaftServer(settings.toConfig(), Time.SYSTEM);
			starting.startup();
			this.server = starting;
		}
		return this;
	}

	/** Stops the broker, if it is running; its data stay. */
	public synchronized void stop() {
		if (this.server != null) {
			this.server.shutdown();
			this.server.awaitShutdown();
			this.server = null;
		}
	}

	/** Stops the broker and starts it on the same port and data. */
	public synchronized void restart() {
		stop();
		start();
	}

	public int port() {
		return this.port;
	}

	/** What clients set as {@code bootstrap.servers}. */
	public String bootstrapServers() {
		return BrokerSettings.HOST + ":" + this.port;
	}

	@Override
	public void close() {
		Runtime.getRuntime().removeShutdownHook(this.closer);
		dispose();
	}

	private void dispose() {
		stop();
		this.data.dispose();
	}

}
