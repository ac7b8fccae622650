package dev.atrium.messaging.contract;

import java.util.UUID;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;

import org.springframework.context.ApplicationContext;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdminOperations;
import org.springframework.kafka.core.KafkaOperations;

import dev.atrium.events.EventEnvelope;
import dev.atrium.events.EventType;
import dev.atrium.events.Topic;
import dev.atrium.events.meeting.MeetingEvent;
import dev.atrium.messaging.cloudevents.CloudEventRecords;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A topic that only one test knows, so that neither the application's consumers nor other
 * tests meet its records. Two partitions, its dead letters one.
 */
final class TestTopic {

	private final Topic<MeetingEvent> topic = new Topic<>("contract-" + UUID.randomUUID(), MeetingEvent.class);

	private final CloudEventRecords records = new CloudEventRecords();

	private final ApplicationContext context;

	TestTopic(ApplicationContext context) {
		this.context = context;
		context.getBean(KafkaAdminOperations.class)
			.createOrModifyTopics(new NewTopic(this.topic.name(), 2, (short) 1),
					new NewTopic(this.topic.deadLetters(), 1, (short) 1));
	}

	Topic<MeetingEvent> topic() {
		return this.topic;
	}

	String name() {
		return this.topic.name();
	}

	void publish(EventEnvelope<? extends MeetingEvent> envelope) {
		publishOfType(EventType.of(envelope.event()).name(), envelope);
	}

	/** As a service of another version might name the type. */
	void publishOfType(String type, EventEnvelope<? extends MeetingEvent> envelope) {
		ProducerRecord<String, byte[]> record = this.records.write(envelope);
		record.headers().remove("ce_type").add("ce_type", type.getBytes(UTF_8));
		send(new ProducerRecord<>(name(), null, record.key(), record.value(), record.headers()));
	}

	/** Anything, as a broken producer might send it. */
	void send(ProducerRecord<String, byte[]> record) {
		template().send(record).join();
	}

	TopicReader readDeadLetters() {
		return new TopicReader(consumers(), this.topic.deadLetters());
	}

	@SuppressWarnings("unchecked") // Boot declares them with wildcards; messaging's
									// defaults make them these.
	private KafkaOperations<String, byte[]> template() {
		return this.context.getBean(KafkaOperations.class);
	}

	@SuppressWarnings("unchecked")
	private ConsumerFactory<String, byte[]> consumers() {
		return this.context.getBean(ConsumerFactory.class);
	}

}
