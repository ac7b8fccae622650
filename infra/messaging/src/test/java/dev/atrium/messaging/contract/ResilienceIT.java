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
			Instant endedAt = ENDED_AT.plusSeconds(second);
			Outbox outbox = both.get(second % 2).getBean(Outbox.class);
			harness(both.get(second % 2)).commit(Flux.fromIterable(ids)
				.concatMap((id) -> outbox.append(new MeetingEnded(id, "daily", endedAt)))
				.then());
		}

		try (TopicReader meetings = harness(both.getFirst()).readMeetings()) {
			meetings.await(1200, (event) -> keys.contains(event.key()));
			// What came twice would have come by the time that a later event is there.
			append(both.getFirst(), 0);
			meetings.await((event) -> event.key().equals(this.meetingId.toString()));
			Map<String, List<String>> byKey = meetings.await(1200, (event) -> keys.contains(event.key()))
				.stream()
				.collect(Collectors.groupingBy(ReadEvent::key,
						Collectors.mapping(ReadEvent::json, Collectors.toList())));
			assertThat(byKey).hasSize(30);
			assertThat(byKey.values()).allSatisfy((events) -> assertThat(events).hasSize(40).isSorted());
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
