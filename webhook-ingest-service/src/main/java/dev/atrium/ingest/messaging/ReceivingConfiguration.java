package dev.atrium.ingest.messaging;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;

import dev.atrium.ingest.webhook.RawCallbacks;
import dev.atrium.messaging.kafka.TopicDeclaration;

/** Into Kafka: the producer of application.yaml, which never blocks a sender. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AppendProperties.class)
class ReceivingConfiguration {

	@Bean
	RawCallbacks rawCallbacks(ProducerFactory<String, byte[]> producers, Translators translators,
			TopicDeclaration topics, AppendTrace trace, AppendProperties properties) {
		var kafka = new KafkaTemplate<>(producers);
		// What fails is reported by the receiver, once and without the body.
		kafka.setProducerListener(new ProducerListener<>() {
		});
		return new KafkaRawCallbacks(kafka, translators, topics.declared(), trace, properties.enqueueTimeout());
	}

}
