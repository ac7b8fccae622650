package dev.atrium.messaging.consumer;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Runs the service's subscriptions from start to stop of the application.
 */
class EventConsumers implements SmartLifecycle {

	private final List<? extends MessageListenerContainer> containers;

	EventConsumers(List<? extends MessageListenerContainer> containers) {
		this.containers = containers;
	}

	@Override
	public void start() {
		this.containers.forEach(MessageListenerContainer::start);
	}

	@Override
	public void stop(Runnable callback) {
		if (this.containers.isEmpty()) {
			callback.run();
			return;
		}
		AtomicInteger running = new AtomicInteger(this.containers.size());
		this.containers.forEach((container) -> container.stop(() -> {
			if (running.decrementAndGet() == 0) {
				callback.run();
			}
		}));
	}

	@Override
	public void stop() {
		this.containers.forEach(MessageListenerContainer::stop);
	}

	@Override
	public boolean isRunning() {
		return this.containers.stream().anyMatch(MessageListenerContainer::isRunning);
	}

	/** With the listeners of spring-kafka: before the beans that handlers call. */
	@Override
	public int getPhase() {
		return AbstractMessageListenerContainer.DEFAULT_PHASE;
	}

}
