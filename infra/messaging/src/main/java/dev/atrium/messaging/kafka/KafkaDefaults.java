package dev.atrium.messaging.kafka;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings that suit every service, with the lowest precedence of all, so that a
 * service's own configuration stays tiny and still has the last word.
 */
class KafkaDefaults implements EnvironmentPostProcessor {

	private static final Map<String, Object> DEFAULTS = Map.ofEntries(
			// Nothing acknowledged is lost, nothing retried is doubled.
			Map.entry("spring.kafka.producer.acks", "all"),
			Map.entry("spring.kafka.producer.properties.enable.idempotence", "true"),
			Map.entry("spring.kafka.producer.value-serializer",
					"org.apache.kafka.common.serialization.ByteArraySerializer"),
			Map.entry("spring.kafka.producer.compression-type", "lz4"),
			Map.entry("spring.kafka.producer.batch-size", "64KB"),
			Map.entry("spring.kafka.producer.properties.linger.ms", "2"),
			// A broker that is away is noticed in time to tell the caller.
			Map.entry("spring.kafka.producer.properties.max.block.ms", "10000"),
			Map.entry("spring.kafka.producer.properties.request.timeout.ms", "10000"),
			Map.entry("spring.kafka.producer.properties.delivery.timeout.ms", "30000"),
			Map.entry("spring.kafka.consumer.value-deserializer",
					"org.apache.kafka.common.serialization.ByteArrayDeserializer"),
			Map.entry("spring.kafka.consumer.isolation-level", "read_committed"),
			Map.entry("spring.kafka.consumer.enable-auto-commit", "false"),
			Map.entry("spring.kafka.consumer.auto-offset-reset", "earliest"),
			// How long the partitions of a killed instance wait for another; Kafka's own
			// 45 s
			// are for groups whose members seldom die.
			Map.entry("spring.kafka.consumer.properties.session.timeout.ms", "10000"),
			Map.entry("spring.kafka.consumer.properties.heartbeat.interval.ms", "2000"),
			// Topics are declared with their partitions, never made by being looked at.
			Map.entry("spring.kafka.consumer.properties.allow.auto.create.topics", "false"),
			Map.entry("spring.kafka.admin.auto-create", "false"),
			Map.entry("spring.kafka.template.observation-enabled", "true"),
			Map.entry("spring.kafka.listener.observation-enabled", "true"),
			// Clients print their whole configuration at INFO, each time one is made.
			Map.entry("logging.level.org.apache.kafka", "warn"),
			// Log lines inside reactive chains carry the trace too.
			Map.entry("spring.reactor.context-propagation", "auto"));

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		environment.getPropertySources().addLast(new MapPropertySource("messagingDefaults", DEFAULTS));
	}

}
