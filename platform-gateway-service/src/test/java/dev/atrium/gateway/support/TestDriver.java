package dev.atrium.gateway.support;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.r2dbc.core.DatabaseClient;

import dev.atrium.events.Event;
import dev.atrium.events.EventEnvelope;
import dev.atrium.events.EventIds;
import dev.atrium.events.Topics;
import dev.atrium.events.meeting.MeetingEvent;
import dev.atrium.messaging.cloudevents.CloudEventRecords;
import dev.atrium.testkit.Servers;

/**
 * The world around the gateway: says what other services would say, hears what it says.
 */
public class TestDriver {

	private final CloudEventRecords records = new CloudEventRecords();

	private final List<Heard> heard = new CopyOnWriteArrayList<>();

	private final KafkaOperations<String, byte[]> kafka;

	private final DatabaseClient database;

	TestDriver(KafkaOperations<String, byte[]> kafka, DatabaseClient database) {
		this.kafka = kafka;
		this.database = database;
	}

	@KafkaListener(topics = "meetings", groupId = "#{T(java.util.UUID).randomUUID().toString()}",
			properties = "auto.offset.reset=earliest")
	void hear(ConsumerRecord<String, byte[]> record) {
		this.records.read(Topics.MEETINGS, record)
			.ifPresent(
					(envelope) -> this.heard.add(new Heard(envelope.event(), header(record.headers(), "traceparent"))));
	}

	/** Publishes an event and returns the record that did. */
	public ProducerRecord<String, byte[]> say(Event event) {
		ProducerRecord<String, byte[]> record = record(event);
		sayAgain(record);
		return record;
	}

	private ProducerRecord<String, byte[]> record(Event event) {
		return this.records.write(new EventEnvelope<>(EventIds.next(), "/test", Instant.now(), event));
	}

	/** Publishes an event as part of a trace. */
	public void sayInTrace(Event event, String traceparent) {
		ProducerRecord<String, byte[]> record = record(event);
		record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
		try (KafkaProducer<String, byte[]> outside = new KafkaProducer<>(
				Map.of("bootstrap.servers", Servers.kafka().bootstrapServers()), new StringSerializer(),
				new ByteArraySerializer())) {
			// Sent when the producer closes; whoever waits for an answer sees whether it
			// was.
			var _ = outside.send(record);
		}
	}

	/** The trace in which the one such event was said. */
	public String traceOf(Class<? extends MeetingEvent> type, UUID meetingId) {
		return this.heard.stream()
			.filter((said) -> type.isInstance(said.event()) && said.event().meetingId().equals(meetingId))
			.findFirst()
			.orElseThrow()
			.traceparent();
	}

	/** Publishes an event and waits until the gateway is done with it. */
	public void sayAndAwaitHandling(Event event) {
		sayAndAwaitHandling(EventIds.next(), event);
	}

	/** The same under an id, such as that of a callback's event. */
	public void sayAndAwaitHandling(UUID id, Event event) {
		sayAgain(this.records.write(new EventEnvelope<>(id, "/test", Instant.now(), event)));
		eventually().until(() -> count("select count(*) from processed_event where event_id = :id", "id", id) == 1);
	}

	/** Publishes the same record again. */
	public void sayAgain(ProducerRecord<String, byte[]> record) {
		// A record that was sent cannot be sent again: its headers are closed.
		this.kafka.send(new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()))
			.join();
	}

	/** What was said about a meeting in events of a type. */
	public <E extends MeetingEvent> List<E> heard(Class<E> type, UUID meetingId) {
		return this.heard.stream()
			.map(Heard::event)
			.filter((event) -> event.meetingId().equals(meetingId))
			.filter(type::isInstance)
			.map(type::cast)
			.toList();
	}

	/** The one such event, as soon as it is said. */
	public <E extends MeetingEvent> E await(Class<E> type, UUID meetingId) {
		return eventually().until(() -> heard(type, meetingId), (events) -> !events.isEmpty()).getFirst();
	}

	/** Waits for something to become true. */
	public static ConditionFactory eventually() {
		return Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(50));
	}

	/** Changes the gateway's database behind its back. */
	public void execute(String sql) {
		this.database.sql(sql).then().block();
	}

	/** The one number that a query gives. */
	public long rows(String sql) {
		return this.database.sql(sql).mapValue(Long.class).one().blockOptional().orElseThrow();
	}

	/** The one moment that a query gives. */
	public Instant moment(String sql) {
		return this.database.sql(sql).mapValue(Instant.class).one().blockOptional().orElseThrow();
	}

	/** Tasks of a meeting that nobody has finished. */
	public long openTasks(UUID meetingId) {
		return count("select count(*) from provider_task where finished_at is null and meeting_id = :meeting",
				"meeting", meetingId);
	}

	/** Tasks of a meeting, finished or not. */
	public long tasks(UUID meetingId) {
		return count("select count(*) from provider_task where meeting_id = :meeting", "meeting", meetingId);
	}

	/** Tasks to start a meeting's recordings, finished or not. */
	public long recordingTasks(UUID meetingId) {
		return count("select count(*) from provider_task where kind like 'START%' and meeting_id = :meeting", "meeting",
				meetingId);
	}

	private long count(String sql, String parameter, UUID id) {
		Long count = this.database.sql(sql).bind(parameter, id).mapValue(Long.class).one().block();
		return (count != null) ? count : 0;
	}

	private static String header(Headers headers, String name) {
		Header header = headers.lastHeader(name);
		return (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : "";
	}

	/** An event and the trace that it belongs to. */
	private record Heard(MeetingEvent event, String traceparent) {
	}

}
