package dev.atrium.messaging.kafka;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdminOperations;

import dev.atrium.messaging.MessagingProperties;
import dev.atrium.messaging.cloudevents.CloudEventRecords;

/**
 * What a service needs that reads or writes events, with or without a database.
 */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(MessagingProperties.class)
class KafkaMessagingAutoConfiguration {

	@Bean
	CloudEventRecords cloudEventRecords() {
		return new CloudEventRecords();
	}

	@Bean
	TopicDeclaration topicDeclaration(KafkaAdminOperations admin, MessagingProperties properties) {
		return new TopicDeclaration(admin, properties);
	}

}
