package dev.atrium.messaging.consumer;

import org.springframework.context.ApplicationContext;
import org.springframework.kafka.listener.MessageListenerContainer;

import dev.atrium.messaging.EventSubscription;

/**
 * Subscribes as the application does, for the time of a test.
 */
public final class TestSubscriptions {

	private TestSubscriptions() {
	}

	/**
	 * Starts to consume.
	 * @param group a consumer group of the test's own, so that the application's
	 * consumers are left alone
	 */
	public static MessageListenerContainer start(ApplicationContext context, String group,
			EventSubscription<?> subscription) {
		MessageListenerContainer container = context.getBean(SubscriptionContainers.class).create(group, subscription);
		container.start();
		return container;
	}

}
