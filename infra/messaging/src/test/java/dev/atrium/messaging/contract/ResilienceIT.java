package dev.atrium.messaging.contract;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

import dev.atrium.events.EventEnvelope;
import dev.atrium.events.EventIds;
import dev.atrium.events.Topics;
import dev.atrium.events.meeting.MeetingEnded;
import dev.atrium.messaging.Outbox;
import dev.atrium.testkit.Database;
import dev.atrium.testkit.Servers;

import static dev.atrium.messaging.contract.Harness.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Servers come and go, instances are several: nothing is lost, nothing overtakes.
 */
class ResilienceIT {

	private static final Instant ENDED_AT = Instant.parse("2026-03-01T10:00:00Z");

	private final Database database = Servers.postgres().createDatabase();

	private final Map<ConfigurableApplicationContext, Harness> instances = new LinkedHashMap<>();

	private final UUID meetingId = EventIds.next();

	@AfterEach
	void stop() {
		this.instances.forEach((instance, harness) -> {
			harness.stopConsumers();
			instance.close();
		});
	}

	@Test
	void twoInstancesPublishEachEventOnceAndInOrder() {
		List<ConfigurableApplicationContext> both = List.of(startInstance(), startInstance());
		List<UUID> ids = IntStream.range(0, 30).mapToObj((i) -> EventIds.next()).toList();
		List<String> keys = ids.stream().map(UUID::toString).toList();

		for (int second = 0; second < 40; second++) {
			appendAll(both.get(second % 2), ids, second);
		}
		eventually(() -> waiting(both.getFirst()) == 0);
		// Comes after whatever was sent twice, for it goes to the same partitions.
		appendAll(both.getFirst(), ids, 40);

		try (TopicReader meetings = harness(both.getFirst()).readMeetings()) {
			meetings.await(ids.size(), (event) -> keys.contains(event.key()) && event.json().contains("10:00:40Z"));
			Map<String, List<String>> byKey = meetings.await(ids.size() * 41, (event) -> keys.contains(event.key()))
				.stream()
				.collect(Collectors.groupingBy(ReadEvent::key,
						Collectors.mapping(ReadEvent::json, Collectors.toList())));
			assertThat(byKey).hasSize(ids.size());
			assertThat(byKey.values()).allSatisfy((events) -> assertThat(events).hasSize(41).isSorted());
		}
	}

	@Test
	void brokerRestartLosesNothing() {
		ConfigurableApplicationContext instance = startInstance();
		List<Instant> applied = consumeMeetings(instance);
		append(instance, 0);
		eventually(() -> applied.size() == 1);

		Servers.kafka().stop();
		try {
			append(instance, 1);
			append(instance, 2);
		}
		finally {
			Servers.kafka().start();
		}
		append(instance, 3);

		eventually(() -> applied.size() == 4);
		assertThat(applied).isSorted();
	}

	@Test
	void databaseRestartLosesNothing() {
		ConfigurableApplicationContext instance = startInstance();
		TestTopic topic = new TestTopic(instance);
		Harness harness = harness(instance);
		Effects effects = new Effects(instance.getBean(DatabaseClient.class));
		harness.consume(topic.topic(), (received) -> effects.add(this.meetingId));

		Servers.postgres().stop();
		try {
			topic.publish(new EventEnvelope<>(EventIds.next(), "/elsewhere", ENDED_AT, event(0)));
			eventually(() -> harness.retries(topic) > 0);
		}
		finally {
			Servers.postgres().start();
		}

		eventually(() -> harness.consumed(topic, "applied") == 1);
		assertThat(effects.count(this.meetingId)).isEqualTo(1);
		assertThat(harness.consumed(topic, "dead")).isZero();
		List<Instant> applied = consumeMeetings(instance);
		append(instance, 1);
		eventually(() -> applied.size() == 1);
	}

	@Test
	void instanceStartsWithoutTheBrokerAndPublishesOnceItIsThere() {
		ConfigurableApplicationContext instance;
		Servers.kafka().stop();
		try {
			instance = startInstance();
			append(instance, 0);
		}
		finally {
			Servers.kafka().start();
		}

		List<Instant> applied = consumeMeetings(instance);
		eventually(() -> applied.size() == 1);
	}

	private ConfigurableApplicationContext startInstance() {
		ConfigurableApplicationContext instance = Instance.start(this.database);
		this.instances.put(instance, new Harness(instance));
		return instance;
	}

	private Harness harness(ConfigurableApplicationContext instance) {
		return Objects.requireNonNull(this.instances.get(instance));
	}

	private void appendAll(ConfigurableApplicationContext instance, List<UUID> meetingIds, int second) {
		Outbox outbox = instance.getBean(Outbox.class);
		harness(instance).commit(Flux.fromIterable(meetingIds)
			.concatMap((id) -> outbox.append(new MeetingEnded(id, "daily", ENDED_AT.plusSeconds(second))))
			.then());
	}

	private static long waiting(ConfigurableApplicationContext instance) {
		return instance.getBean(DatabaseClient.class)
			.sql("select count(*) from outbox where published_at is null")
			.mapValue(Long.class)
			.one()
			.blockOptional()
			.orElseThrow();
	}

	private List<Instant> consumeMeetings(ConfigurableApplicationContext instance) {
		List<Instant> applied = new CopyOnWriteArrayList<>();
		harness(instance).consume(Topics.MEETINGS, (received) -> {
			if (received.event() instanceof MeetingEnded ended && ended.meetingId().equals(this.meetingId)) {
				applied.add(ended.endedAt());
			}
			return Mono.empty();
		});
		return applied;
	}

	private void append(ConfigurableApplicationContext instance, int second) {
		harness(instance).commit(instance.getBean(Outbox.class).append(event(second)));
	}

	private MeetingEnded event(int second) {
		return new MeetingEnded(this.meetingId, "daily", ENDED_AT.plusSeconds(second));
	}

}
