package dev.atrium.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.events.EventIds;
import dev.atrium.messaging.MessagingProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OutboxRelayIT {

	private static final CompletableFuture<Void> ACKNOWLEDGED = CompletableFuture.completedFuture(null);

	private final OutboxDatabase database = new OutboxDatabase();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void drainsMoreThanABatchInOrder() {
		TestBroker broker = new TestBroker((record) -> ACKNOWLEDGED);
		this.database.append("a", 25);

		relay(broker).drain().block();

		assertThat(broker.sent("a")).hasSize(25)
			.isSortedAccordingTo((x, y) -> Integer.parseInt(x) - Integer.parseInt(y));
		assertThat(this.database.waiting("a")).isEmpty();
		assertThat(this.meters.counter("atrium.events.published", "topic", "meetings").count()).isEqualTo(25);
	}

	@Test
	void failedSendKeepsItsRowAndTheLaterOnesOfItsKeyOnly() {
		TestBroker broker = new TestBroker((record) -> record.equals("a:2")
				? CompletableFuture.failedFuture(new IllegalStateException("not now")) : ACKNOWLEDGED);
		this.database.append("a", 3);
		this.database.append("b", 3);

		relay(broker).drain().block();

		assertThat(broker.sent("a")).startsWith("1", "2").doesNotContain("3");
		assertThat(this.database.waiting("a")).containsExactly("2", "3");
		assertThat(this.database.waiting("b")).isEmpty();
	}

	@Test
	void nextOfAKeyLeavesOnlyAfterTheOneBeforeWasAcknowledged() {
		CompletableFuture<Void> first = new CompletableFuture<>();
		TestBroker broker = new TestBroker((record) -> record.equals("a:1") ? first : ACKNOWLEDGED);
		this.database.append("a", 2);
		this.database.append("b", 2);

		Mono<Void> drained = relay(broker).drain().cache();
		drained.subscribe();

		await().until(() -> broker.sent("b").size() == 2);
		assertThat(broker.sent("a")).containsExactly("1");
		first.complete(null);
		drained.block();
		assertThat(broker.sent("a")).containsExactly("1", "2");
	}

	@Test
	void secondRelayLeavesALockedLaneAlone() {
		CompletableFuture<Void> acknowledgement = new CompletableFuture<>();
		TestBroker slow = new TestBroker((record) -> acknowledgement);
		TestBroker idle = new TestBroker((record) -> ACKNOWLEDGED);
		this.database.append("a", 1);

		Mono<Void> drained = relay(slow).drain().cache();
		drained.subscribe();
		await().until(() -> slow.sent("a").size() == 1);
		relay(idle).drain().block();

		assertThat(idle.sent("a")).isEmpty();
		acknowledgement.complete(null);
		drained.block();
		assertThat(this.database.waiting("a")).isEmpty();
	}

	@Test
	void relayThatLosesItsLaneRepeatsButNeverReorders() {
		CompletableFuture<Void> acknowledgement = new CompletableFuture<>();
		TestBroker losing = new TestBroker((record) -> acknowledgement);
		TestBroker taking = new TestBroker((record) -> ACKNOWLEDGED);
		this.database.append("a", 3);
		Mono<Void> drained = relay(losing).drain().cache();
		drained.subscribe();
		await().until(() -> losing.sent("a").size() == 1);

		this.database.cutLaneHolders();
		await().until(() -> {
			relay(taking).drain().block();
			return this.database.waiting("a").isEmpty();
		});
		acknowledgement.complete(null);
		drained.block(Duration.ofSeconds(10));

		assertThat(taking.sent("a")).containsExactly("1", "2", "3");
		assertThat(losing.sent("a")).isIn(List.of("1"), List.of("1", "2"), List.of("1", "2", "3"));
	}

	@Test
	void publishedRowsArePurgedAndWaitingOnesKept() {
		this.database.append("a", 3);
		relay(new TestBroker((record) -> ACKNOWLEDGED)).drain().block();
		this.database.publishedSince(Instant.parse("2026-01-01T00:00:00Z"));
		this.database.append("b", 2);

		Long early = this.database.rows().purge(Instant.parse("2025-12-31T00:00:00Z")).block();
		Long late = this.database.rows().purge(Instant.parse("2026-01-02T00:00:00Z")).block();

		assertThat(early).isZero();
		assertThat(late).isEqualTo(3);
		assertThat(this.database.size()).isEqualTo(2);
	}

	@Test
	void derivedIdIsStoredOnceUntilItIsPurged() {
		UUID id = EventIds.ofRecording("daily", "1");

		assertThat(this.database.append(id, "a", "first").block()).isTrue();
		assertThat(this.database.append(id, "a", "second").block()).isFalse();
		relay(new TestBroker((record) -> ACKNOWLEDGED)).drain().block();
		assertThat(this.database.append(id, "a", "third").block()).isFalse();

		this.database.publishedSince(Instant.parse("2026-01-01T00:00:00Z"));
		this.database.rows().purge(Instant.parse("2026-01-02T00:00:00Z")).block();
		assertThat(this.database.append(id, "a", "fourth").block()).isTrue();
		assertThat(this.database.waiting("a")).containsExactly("fourth");
	}

	@Test
	void derivedIdStoredAtTheSameTimeWaitsForTheOtherTransaction() {
		UUID committed = EventIds.ofRecording("daily", "1");
		UUID rolledBack = EventIds.ofRecording("daily", "2");
		TransactionalOperator transactions = this.database.transactions();
		List<Boolean> stored = new CopyOnWriteArrayList<>();

		transactions
			.execute((transaction) -> this.database.append(committed, "a", "one")
				.doOnNext((first) -> this.database.append(committed, "a", "other").subscribe(stored::add))
				.then(Mono.fromRunnable(() -> assertThat(stored).isEmpty())))
			.then()
			.block();
		await().until(() -> stored.size() == 1);
		transactions.execute((transaction) -> {
			transaction.setRollbackOnly();
			return this.database.append(rolledBack, "b", "one")
				.doOnNext((first) -> this.database.append(rolledBack, "b", "other").subscribe(stored::add));
		}).then().block();
		await().until(() -> stored.size() == 2);

		assertThat(stored).containsExactly(false, true);
		assertThat(this.database.waiting("a")).containsExactly("one");
		assertThat(this.database.waiting("b")).containsExactly("other");
	}

	@Test
	void gaugesShowWhatWaits() {
		OutboxGauges gauges = new OutboxGauges(this.database.rows(), this.meters);
		this.database.append("a", 3);

		assertThat(this.meters.get("atrium.outbox.pending").gauge().value()).isNaN();
		gauges.refresh().block();
		assertThat(this.meters.get("atrium.outbox.pending").gauge().value()).isEqualTo(3);
		assertThat(this.meters.get("atrium.outbox.oldest.age").gauge().value()).isPositive();

		relay(new TestBroker((record) -> ACKNOWLEDGED)).drain().block();
		gauges.refresh().block();
		assertThat(this.meters.get("atrium.outbox.pending").gauge().value()).isZero();
		assertThat(this.meters.get("atrium.outbox.oldest.age").gauge().value()).isZero();
	}

	private OutboxRelay relay(TestBroker broker) {
		MessagingProperties.Outbox properties = new MessagingProperties.Outbox(Duration.ofSeconds(5), 10, 4,
				Duration.ofHours(1));
		return new OutboxRelay(this.database.rows(),
				new KeyOrderedSender(broker.operations(), Schedulers.boundedElastic()), this.database.transactions(),
				properties, this.meters);
	}

}
