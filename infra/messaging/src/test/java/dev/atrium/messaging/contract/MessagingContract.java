package dev.atrium.messaging.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.r2dbc.core.DatabaseClient;

import dev.atrium.events.EventEnvelope;
import dev.atrium.events.EventIds;
import dev.atrium.events.Topics;
import dev.atrium.events.meeting.MeetingEnded;
import dev.atrium.messaging.Outbox;

import static dev.atrium.messaging.contract.Harness.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Holds a service to what messaging promises: extend it with {@code @RealServers} and
 * {@code @SpringBootTest}.
 *
 * <p>
 * Where the outbox takes part, the events are {@link MeetingEnded} of unknown meetings on
 * {@link Topics#MEETINGS}, which the service's own consumers meet too and have to bear.
 */
public abstract class MessagingContract {

	private static final Instant ENDED_AT = Instant.parse("2026-03-01T10:00:00Z");

	private final ApplicationContext context;

	private final Harness service;

	private final Outbox outbox;

	private final Effects effects;

	/**
	 * Tests a service.
	 * @param context the service's application context
	 */
	protected MessagingContract(ApplicationContext context) {
		this.context = context;
		this.service = new Harness(context);
		this.outbox = context.getBean(Outbox.class);
		this.effects = new Effects(context.getBean(DatabaseClient.class));
	}

	@AfterEach
	void stopConsumers() {
		this.service.stopConsumers();
	}

	@Test
	void committedEventReachesItsTopicAsCloudEvent() {
		MeetingEnded event = anEvent();

		this.service.commit(this.outbox.append(event));

		try (TopicReader meetings = this.service.readMeetings()) {
			ReadEvent read = meetings.await((record) -> record.key().equals(event.key()));
			assertThat(read.headers()).containsEntry("ce_specversion", "1.0")
				.containsEntry("ce_type", "dev.atrium.MeetingEnded.v1")
				.containsEntry("ce_source", "/" + this.context.getEnvironment().getProperty("spring.application.name"))
				.containsEntry("ce_subject", event.key())
				.containsEntry("content-type", "application/json")
				.hasEntrySatisfying("ce_id", (id) -> assertThat(UUID.fromString(id).version()).isEqualTo(7))
				.hasEntrySatisfying("ce_time",
						(time) -> assertThat(Instant.parse(time)).isBeforeOrEqualTo(Instant.now()));
			assertThat(read.json()).contains(event.meetingId().toString());
		}
	}

	@Test
	void rolledBackEventNeverReachesItsTopic() {
		MeetingEnded rolledBack = anEvent();
		MeetingEnded committed = new MeetingEnded(rolledBack.meetingId(), "whereby", ENDED_AT);

		this.service.rollBack(this.outbox.append(rolledBack));
		this.service.commit(this.outbox.append(committed));

		try (TopicReader meetings = this.service.readMeetings()) {
			ReadEvent first = meetings.await((record) -> record.key().equals(committed.key()));
			assertThat(first.json()).contains("whereby");
		}
	}

	@Test
	void eventUnderADerivedIdIsPublishedUnderItOnce() {
		MeetingEnded event = anEvent();
		UUID id = EventIds.ofFact(MeetingEnded.class, "daily", event.key());

		this.service.commit(this.outbox.append(id, event).then());
		this.service.commit(this.outbox.append(id, event).then());
		this.service.commit(this.outbox.append(event));

		try (TopicReader meetings = this.service.readMeetings()) {
			List<ReadEvent> read = meetings.await(2, (record) -> record.key().equals(event.key()));
			assertThat(read.getFirst().headers()).containsEntry("ce_id", id.toString());
			assertThat(read.getLast().headers().get("ce_id")).isNotEqualTo(id.toString());
		}
	}

	@Test
	void idThatFollowsFromNothingIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.outbox.append(EventIds.next(), anEvent()));
	}

	@Test
	void appendOutsideATransactionIsRefused() {
		StepVerifier.create(this.outbox.append(anEvent())).verifyError(IllegalStateException.class);
	}

	@Test
	void orderOfEachKeyIsKeptOverManyKeys() {
		List<UUID> ids = IntStream.range(0, 40).mapToObj((i) -> EventIds.next()).toList();
		List<String> keys = ids.stream().map(UUID::toString).toList();

		for (int second = 0; second < 25; second++) {
			Instant endedAt = ENDED_AT.plusSeconds(second);
			this.service.commit(Flux.fromIterable(ids)
				.concatMap((id) -> this.outbox.append(new MeetingEnded(id, "daily", endedAt)))
				.then());
		}

		try (TopicReader meetings = this.service.readMeetings()) {
			Map<String, List<String>> byKey = meetings.await(1000, (record) -> keys.contains(record.key()))
				.stream()
				.collect(Collectors.groupingBy(ReadEvent::key,
						Collectors.mapping(ReadEvent::json, Collectors.toList())));
			assertThat(byKey).hasSize(40);
			assertThat(byKey.values()).allSatisfy((events) -> assertThat(events).hasSize(25).isSorted());
		}
	}

	@Test
	void redeliveredEventTakesEffectOnceAndIsCountedAsDuplicate() {
		TestTopic topic = new TestTopic(this.context);
		EventEnvelope<MeetingEnded> envelope = anEnvelope();
		this.service.consume(topic.topic(), (received) -> this.effects.add(received.event().meetingId()));

		topic.publish(envelope);
		topic.publish(envelope);
		topic.publish(envelope);

		eventually(() -> this.service.consumed(topic, "duplicate") == 2);
		assertThat(this.service.consumed(topic, "applied")).isEqualTo(1);
		assertThat(this.effects.count(envelope.event().meetingId())).isEqualTo(1);
	}

	@Test
	void transientFailureIsRetriedInOrderAndItsEffectRolledBack() {
		TestTopic topic = new TestTopic(this.context);
		EventEnvelope<MeetingEnded> first = anEnvelope();
		EventEnvelope<MeetingEnded> second = follower(first);
		List<Instant> seen = new CopyOnWriteArrayList<>();
		this.service.consume(topic.topic(), (received) -> {
			seen.add(received.time());
			return this.effects.add(received.event().meetingId())
				.then((seen.size() <= 5) ? Mono.error(new QueryTimeoutException("busy")) : Mono.empty());
		});

		topic.publish(first);
		topic.publish(second);

		eventually(() -> this.service.consumed(topic, "applied") == 2);
		assertThat(seen).hasSize(7).isSorted();
		assertThat(this.effects.count(first.event().meetingId())).isEqualTo(2);
		assertThat(this.service.retries(topic)).isEqualTo(5);
	}

	@Test
	void poisonRecordGoesToTheDeadLettersAndTheNextIsApplied() {
		TestTopic topic = new TestTopic(this.context);
		EventEnvelope<MeetingEnded> next = anEnvelope();
		this.service.consume(topic.topic(), (received) -> this.effects.add(received.event().meetingId()));

		topic.send(new ProducerRecord<>(topic.name(), next.event().key(), "no event".getBytes(UTF_8)));
		topic.publish(next);

		eventually(() -> this.effects.count(next.event().meetingId()) == 1);
		try (TopicReader deadLetters = topic.readDeadLetters()) {
			ReadEvent dead = deadLetters.await((record) -> true);
			assertThat(dead.json()).isEqualTo("no event");
			assertThat(dead.headers()).containsEntry("kafka_dlt-original-topic", topic.name())
				.containsKeys("kafka_dlt-exception-fqcn", "kafka_dlt-exception-message",
						"kafka_dlt-original-consumer-group");
		}
		assertThat(this.service.consumed(topic, "dead")).isEqualTo(1);
		assertThat(this.service.retries(topic)).isZero();
	}

	@Test
	void eventThatKeepsFailingIsDeadAfterAFewTries() {
		TestTopic topic = new TestTopic(this.context);
		EventEnvelope<MeetingEnded> failing = anEnvelope();
		this.service.consume(topic.topic(), (received) -> received.id().equals(failing.id())
				? Mono.error(new IllegalStateException("cannot be applied")) : Mono.empty());

		topic.publish(failing);
		topic.publish(follower(failing));

		eventually(() -> this.service.consumed(topic, "applied") == 1);
		assertThat(this.service.consumed(topic, "dead")).isEqualTo(1);
		assertThat(this.service.retries(topic)).isPositive();
	}

	@Test
	void eventOfAnUnknownTypeIsIgnored() {
		TestTopic topic = new TestTopic(this.context);
		this.service.consume(topic.topic(), (received) -> Mono.empty());

		topic.publishOfType("dev.atrium.MeetingMoved.v1", anEnvelope());
		topic.publish(anEnvelope());

		eventually(() -> this.service.consumed(topic, "ignored") == 1 && this.service.consumed(topic, "applied") == 1);
		assertThat(this.service.consumed(topic, "dead")).isZero();
	}

	@Test
	void traceReachesTheHandler() {
		MeetingEnded event = anEvent();
		Tracer tracer = this.context.getBean(Tracer.class);
		AtomicReference<@Nullable String> received = new AtomicReference<>();
		this.service.consume(Topics.MEETINGS, (envelope) -> {
			if (envelope.event().equals(event)) {
				received.set(traceId(tracer));
			}
			return Mono.empty();
		});

		String sent = Observation.start("contract", this.context.getBean(ObservationRegistry.class)).observe(() -> {
			this.service.commit(this.outbox.append(event));
			return traceId(tracer);
		});

		eventually(() -> received.get() != null);
		assertThat(sent).hasSize(32);
		assertThat(received.get()).isEqualTo(sent);
	}

	private static @Nullable String traceId(Tracer tracer) {
		TraceContext current = tracer.currentTraceContext().context();
		return (current != null) ? current.traceId() : null;
	}

	private static MeetingEnded anEvent() {
		return new MeetingEnded(EventIds.next(), "daily", ENDED_AT);
	}

	private static EventEnvelope<MeetingEnded> anEnvelope() {
		return new EventEnvelope<>(EventIds.next(), "/elsewhere", ENDED_AT, anEvent());
	}

	private static EventEnvelope<MeetingEnded> follower(EventEnvelope<MeetingEnded> first) {
		return new EventEnvelope<>(EventIds.next(), first.source(), first.time().plusSeconds(1), first.event());
	}

}
