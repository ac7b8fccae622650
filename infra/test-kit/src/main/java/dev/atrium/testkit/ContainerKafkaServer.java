package dev.atrium.testkit;

import org.testcontainers.kafka.KafkaContainer;

import dev.atrium.embedded.FreePorts;

class ContainerKafkaServer implements KafkaServer {

	private static final int CONTAINER_PORT = 9092;

	private final KafkaContainer container = new KafkaContainer("apache/kafka:4.2.1");

	private final RestartableContainer restartable;

	ContainerKafkaServer() {
		this.container.withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
			.withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
		this.restartable = RestartableContainer.start(this.container, FreePorts.next(), CONTAINER_PORT);
	}

	@Override
	public String bootstrapServers() {
		return this.container.getBootstrapServers();
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
