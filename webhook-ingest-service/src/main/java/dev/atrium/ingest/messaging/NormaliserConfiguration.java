package dev.atrium.ingest.messaging;

import org.apache.kafka.common.TopicPartition;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * From Kafka to Kafka. The transactional beans are no default candidates, so that the
 * receiving side keeps Spring Boot's producer.
 */
@Configuration(proxyBeanMethods = false)
class NormaliserConfiguration {

	static final String CONTAINER_FACTORY = "normaliserContainerFactory";

	private static final String TRANSACTIONAL = "transactionalProducerFactory";

	@Bean(name = TRANSACTIONAL, defaultCandidate = false)
	ProducerFactory<String, byte[]> transactionalProducerFactory(ProducerFactory<String, byte[]> producers,
			@Value("${spring.application.name}") String service) {
		return TransactionalProducers.of(producers, service);
	}

	@Bean(defaultCandidate = false)
	NormalisingListener normalisingListener(@Qualifier(TRANSACTIONAL) ProducerFactory<String, byte[]> producers,
			Normaliser normaliser, NormaliserMetrics metrics) {
		var kafka = new KafkaTemplate<>(producers);
		var deadLetters = new DeadLetterPublishingRecoverer(kafka,
				(record, cause) -> new TopicPartition(record.topic() + ".dlt", record.partition()));
		return new NormalisingListener(normaliser, kafka, deadLetters, metrics);
	}

	@Bean(name = CONTAINER_FACTORY, defaultCandidate = false)
	ConcurrentKafkaListenerContainerFactory<Object, Object> normaliserContainerFactory(
			ConcurrentKafkaListenerContainerFactoryConfigurer springBoot, ConsumerFactory<Object, Object> consumers,
			@Qualifier(TRANSACTIONAL) ProducerFactory<String, byte[]> producers) {
		var factory = new ConcurrentKafkaListenerContainerFactory<>();
		springBoot.configure(factory, consumers);
		factory.setBatchListener(true);
		// Once the topics are declared: a consumer that finds none looks again minutes
		// later.
		factory.setAutoStartup(false);
		factory.getContainerProperties().setKafkaAwareTransactionManager(new KafkaTransactionManager<>(producers));
		factory.setAfterRollbackProcessor(againUntilItWorks());
		return factory;
	}

	/** What fails here is the broker, never a callback. */
	private static AfterRollbackProcessor<Object, Object> againUntilItWorks() {
		var backOff = new ExponentialBackOff(200, 2);
		backOff.setMaxInterval(10_000);
		return new DefaultAfterRollbackProcessor<>(backOff);
	}

}
