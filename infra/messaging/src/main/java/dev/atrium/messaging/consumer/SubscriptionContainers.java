package dev.atrium.messaging.consumer;

import io.micrometer.observation.ObservationRegistry;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

import dev.atrium.events.Event;
import dev.atrium.messaging.EventSubscription;
import dev.atrium.messaging.MessagingProperties;

/**
 * Makes the listener container of a subscription.
 */
class SubscriptionContainers {

	private final ConsumerFactory<String, byte[]> consumers;

	private final AtMostOnce effects;

	private final FailurePolicy failures;

	private final ConsumerMeters meters;

	private final Settings settings;

	SubscriptionContainers(ConsumerFactory<String, byte[]> consumers, AtMostOnce effects, FailurePolicy failures,
			ConsumerMeters meters, Settings settings) {
		this.consumers = consumers;
		this.effects = effects;
		this.failures = failures;
		this.meters = meters;
		this.settings = settings;
	}

	<E extends Event> ConcurrentMessageListenerContainer<String, byte[]> create(String group,
			EventSubscription<E> subscription) {
		ContainerProperties properties = new ContainerProperties(subscription.topic().name());
		properties.setGroupId(group);
		properties.setMessageListener(new IdempotentListener<>(group, subscription, this.effects, this.meters));
		// Offsets follow the database's commits a batch at a time: what a crash lets come
		// again is known by its id.
		properties.setAckMode(ContainerProperties.AckMode.BATCH);
		properties.setStopImmediate(true);
		properties.setDeliveryAttemptHeader(true);
		properties.setObservationEnabled(true);
		properties.setObservationRegistry(this.settings.observations());
		properties.setAuthExceptionRetryInterval(this.settings.consumer().retry().maxInterval());
		ConcurrentMessageListenerContainer<String, byte[]> container = new ConcurrentMessageListenerContainer<>(
				this.consumers, properties);
		container.setBeanName(group + "." + subscription.topic().name());
		container.setConcurrency(this.settings.consumer().concurrency());
		container.setCommonErrorHandler(this.failures.errorHandler());
		return container;
	}

	/** What all containers share. */
	record Settings(MessagingProperties.Consumer consumer, ObservationRegistry observations) {
	}

}
