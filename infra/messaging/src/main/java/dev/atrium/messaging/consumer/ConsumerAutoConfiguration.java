package dev.atrium.messaging.consumer;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.r2dbc.spi.ConnectionFactory;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.messaging.EventSubscription;
import dev.atrium.messaging.MessagingProperties;
import dev.atrium.messaging.PostgresNotifications;
import dev.atrium.messaging.database.RepeatedTask;

/**
 * Consumes for every {@link EventSubscription}, in services that have a database.
 */
@AutoConfiguration(afterName = { "dev.atrium.messaging.database.DatabaseMessagingAutoConfiguration",
		"org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration" })
@ConditionalOnClass({ ConnectionFactory.class, DatabaseClient.class })
@ConditionalOnBean({ ConnectionFactory.class, PostgresNotifications.class })
class ConsumerAutoConfiguration {

	@Bean
	ProcessedEvents processedEvents(ConnectionFactory connections) {
		return new ProcessedEvents(DatabaseClient.create(connections));
	}

	@Bean
	ConsumerMeters consumerMeters(MeterRegistry meters) {
		return new ConsumerMeters(meters);
	}

	@Bean
	FailurePolicy failurePolicy(KafkaOperations<?, ?> kafka, MessagingProperties properties, ConsumerMeters meters) {
		return new FailurePolicy(kafka, properties.consumer().retry(), meters);
	}

	@Bean
	AtMostOnce atMostOnce(ProcessedEvents processed, ReactiveTransactionManager transactions,
			MessagingProperties properties) {
		return new AtMostOnce(processed, TransactionalOperator.create(transactions), properties.consumer().deadline());
	}

	@Bean
	SubscriptionContainers.Settings subscriptionSettings(MessagingProperties properties,
			ObjectProvider<ObservationRegistry> observations) {
		return new SubscriptionContainers.Settings(properties.consumer(),
				observations.getIfAvailable(() -> ObservationRegistry.NOOP));
	}

	@Bean
	SubscriptionContainers subscriptionContainers(ConsumerFactory<String, byte[]> consumers, AtMostOnce effects,
			FailurePolicy failures, ConsumerMeters meters, SubscriptionContainers.Settings settings) {
		return new SubscriptionContainers(consumers, effects, failures, meters, settings);
	}

	@Bean
	EventConsumers eventConsumers(@Value("${spring.application.name}") String service,
			SubscriptionContainers containers, ObjectProvider<EventSubscription<?>> subscriptions) {
		return new EventConsumers(
				subscriptions.orderedStream().map((subscription) -> containers.create(service, subscription)).toList());
	}

	@Bean
	RepeatedTask processedEventPurge(ProcessedEvents processed, MessagingProperties properties) {
		Clock clock = Clock.systemUTC();
		return new RepeatedTask("purge the ids of applied events", properties.purgeInterval(),
				Mono.defer(() -> processed.purge(clock.instant().minus(properties.consumer().retention()))));
	}

}
