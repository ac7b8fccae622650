package dev.atrium.messaging.kafka;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdminOperations;

import dev.atrium.events.Topic;
import dev.atrium.events.Topics;
import dev.atrium.messaging.MessagingProperties;

/**
 * Declares the platform's topics in the background until the broker answers, so that a
 * service starts without it.
 */
public class TopicDeclaration implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(TopicDeclaration.class);

	private final KafkaAdminOperations admin;

	private final MessagingProperties properties;

	private final Sinks.Empty<Void> declared = Sinks.empty();

	private volatile @Nullable Disposable declaring;

	TopicDeclaration(KafkaAdminOperations admin, MessagingProperties properties) {
		this.admin = admin;
		this.properties = properties;
	}

	/**
	 * Completes once the topics exist. Send only then: a broker may be set up to create a
	 * missing topic with partitions of its own choice.
	 */
	public Mono<Void> declared() {
		return this.declared.asMono();
	}

	@Override
	public void start() {
		this.declaring = Mono.fromRunnable(this::declare)
			.subscribeOn(Schedulers.boundedElastic())
			.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
				.maxBackoff(Duration.ofSeconds(15))
				.doBeforeRetry((retry) -> log.warn("Topics not declared yet, the broker does not answer: {}",
						retry.failure().getMessage())))
			.subscribe((none) -> {
			}, (ex) -> log.error("Topics not declared", ex), this.declared::tryEmitEmpty);
	}

	private void declare() {
		this.admin.createOrModifyTopics(topics().toArray(NewTopic[]::new));
		log.info("Topics declared with {} partitions", this.properties.partitions());
	}

	private List<NewTopic> topics() {
		return Stream.concat(Topics.ALL.stream().map(Topic::name), Stream.of(Topics.PROVIDER_WEBHOOKS))
			.flatMap((name) -> Stream.of(name, name + ".dlt"))
			.map((name) -> TopicBuilder.name(name)
				.partitions(this.properties.partitions())
				.replicas(this.properties.replicationFactor())
				.build())
			.toList();
	}

	@Override
	public void stop() {
		Disposable running = this.declaring;
		if (running != null) {
			running.dispose();
			this.declaring = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.declaring != null;
	}

}
