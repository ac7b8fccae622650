package dev.atrium.ingest.messaging;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

import dev.atrium.messaging.kafka.TopicDeclaration;

/** Starts the normaliser as soon as the topics exist; a broker may come later than we. */
@Component
class NormaliserStart implements SmartLifecycle {

	private final TopicDeclaration topics;

	private final KafkaListenerEndpointRegistry listeners;

	private volatile @Nullable Disposable waiting;

	NormaliserStart(TopicDeclaration topics, KafkaListenerEndpointRegistry listeners) {
		this.topics = topics;
		this.listeners = listeners;
	}

	@Override
	public void start() {
		this.waiting = this.topics.declared().subscribe((none) -> {
		}, (failure) -> {
		}, () -> this.listeners.getListenerContainers().forEach(MessageListenerContainer::start));
	}

	/** The listeners themselves are stopped by their registry. */
	@Override
	public void stop() {
		Disposable current = this.waiting;
		if (current != null) {
			current.dispose();
			this.waiting = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.waiting != null;
	}

}
