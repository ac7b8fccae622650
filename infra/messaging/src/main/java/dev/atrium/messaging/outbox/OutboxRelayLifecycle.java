package dev.atrium.messaging.outbox;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.context.SmartLifecycle;

import dev.atrium.messaging.PostgresNotifications;
import dev.atrium.messaging.kafka.TopicDeclaration;

/**
 * Runs the relay from start to stop of the application.
 */
class OutboxRelayLifecycle implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(OutboxRelayLifecycle.class);

	private final OutboxRelay relay;

	private final PostgresNotifications notifications;

	private final TopicDeclaration topics;

	private volatile @Nullable Run run;

	OutboxRelayLifecycle(OutboxRelay relay, PostgresNotifications notifications, TopicDeclaration topics) {
		this.relay = relay;
		this.notifications = notifications;
		this.topics = topics;
	}

	@Override
	public void start() {
		Run started = new Run(Sinks.empty(), Sinks.empty());
		Mono<Void> stopping = started.stopping().asMono();
		this.topics.declared()
			.takeUntilOther(stopping)
			.thenMany(this.relay.drainAt(this.notifications.listen("outbox"), stopping))
			.doFinally((signal) -> started.stopped().tryEmitEmpty())
			.subscribe((none) -> {
			}, (ex) -> log.error("The relay of the outbox ended", ex));
		this.run = started;
	}

	/** Lets batches on their way be marked, so that they are not sent again. */
	@Override
	public void stop(Runnable callback) {
		Run current = this.run;
		this.run = null;
		if (current == null) {
			callback.run();
			return;
		}
		current.stopped().asMono().doFinally((signal) -> callback.run()).subscribe();
		current.stopping().tryEmitEmpty();
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public boolean isRunning() {
		return this.run != null;
	}

	/** After the web server and the listeners, whose last events it still sends. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 4096;
	}

	private record Run(Sinks.Empty<Void> stopping, Sinks.Empty<Void> stopped) {
	}

}
