package dev.atrium.testkit;

import dev.atrium.embedded.EmbeddedKafka;

class EmbeddedKafkaServer implements KafkaServer {

	private final EmbeddedKafka kafka;

	EmbeddedKafkaServer() {
		ServerLogging.quieten();
		this.kafka = EmbeddedKafka.temporary().start();
	}

	@Override
	public String bootstrapServers() {
		return this.kafka.bootstrapServers();
	}

	@Override
	public void stop() {
		this.kafka.stop();
	}

	@Override
	public void start() {
		this.kafka.start();
	}

}
