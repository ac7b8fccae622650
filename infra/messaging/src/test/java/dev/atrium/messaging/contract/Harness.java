package dev.atrium.messaging.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationContext;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.events.Topic;
import dev.atrium.events.Topics;
import dev.atrium.events.meeting.MeetingEvent;
import dev.atrium.messaging.EventHandler;
import dev.atrium.messaging.EventSubscription;
import dev.atrium.messaging.consumer.TestSubscriptions;

/**
 * What the contract's tests do to a service, in their words.
 */
final class Harness {

	private final List<MessageListenerContainer> consumers = new ArrayList<>();

	private final ApplicationContext context;

	private final TransactionalOperator transactions;

	Harness(ApplicationContext context) {
		this.context = context;
		this.transactions = TransactionalOperator.create(context.getBean(ReactiveTransactionManager.class));
	}

	void commit(Mono<Void> change) {
		change.as(this.transactions::transactional).block();
	}

	void rollBack(Mono<Void> change) {
		this.transactions.execute((transaction) -> {
			transaction.setRollbackOnly();
			return change;
		}).then().block();
	}

	void consume(Topic<MeetingEvent> topic, EventHandler<MeetingEvent> handler) {
		this.consumers.add(TestSubscriptions.start(this.context, "contract-" + UUID.randomUUID(),
				new EventSubscription<>(topic, handler)));
	}

	void stopConsumers() {
		this.consumers.forEach(MessageListenerContainer::stop);
	}

	@SuppressWarnings("unchecked") // Boot declares it with wildcards; messaging's
									// defaults make it this.
	TopicReader readMeetings() {
		return new TopicReader(this.context.getBean(ConsumerFactory.class), Topics.MEETINGS.name());
	}

	double consumed(TestTopic topic, String outcome) {
		return count("atrium.events.consumed", "topic", topic.name(), "outcome", outcome);
	}

	double retries(TestTopic topic) {
		return count("atrium.events.retries", "topic", topic.name());
	}

	private double count(String meter, String... tags) {
		Counter counter = this.context.getBean(MeterRegistry.class).find(meter).tags(tags).counter();
		return (counter != null) ? counter.count() : 0;
	}

	static void eventually(Callable<Boolean> condition) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
	}

}
