package dev.atrium.messaging.outbox;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.messaging.MessagingProperties;

/**
 * Publishes what waits in the outbox, lane by lane.
 *
 * <p>
 * A lane is locked for the transaction that reads, sends and marks a batch. Should the
 * lock be lost with its connection while a batch is on its way, another relay sends the
 * same rows again: duplicates, but still in order, as each relay sends an event only
 * after its predecessor was acknowledged.
 */
class OutboxRelay {

	private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

	/**
	 * Longer than the producer tries; ends the wait for a database that went silent
	 * without closing its connections.
	 */
	private static final Duration BATCH_DEADLINE = Duration.ofMinutes(2);

	private final OutboxRows rows;

	private final KeyOrderedSender sender;

	private final TransactionalOperator transactions;

	private final MessagingProperties.Outbox properties;

	private final MeterRegistry meters;

	OutboxRelay(OutboxRows rows, KeyOrderedSender sender, TransactionalOperator transactions,
			MessagingProperties.Outbox properties, MeterRegistry meters) {
		this.rows = rows;
		this.sender = sender;
		this.transactions = transactions;
		this.properties = properties;
		this.meters = meters;
	}

	/**
	 * Drains at each wake-up and poll; those that come meanwhile count as one. Ends after
	 * the batches on their way once it shall stop.
	 */
	Flux<Void> drainAt(Flux<?> wakeUps, Mono<Void> stopping) {
		Flux<Long> polls = Flux.interval(Duration.ZERO, this.properties.pollInterval()).onBackpressureDrop();
		return Flux.merge(wakeUps, polls)
			.takeUntilOther(stopping)
			.onBackpressureLatest()
			.concatMap((wakeUp) -> drain(), 0);
	}

	/** Publishes until nothing is left that can be; never fails. */
	Mono<Void> drain() {
		return round().expand((published) -> (published > 0) ? round() : Mono.empty()).then().onErrorResume((ex) -> {
			log.warn("The outbox waits for its database: {}", ex.toString());
			return Mono.empty();
		});
	}

	private Mono<Integer> round() {
		return this.rows.waitingLanes()
			.collectList() // gives the connection back before the lanes take theirs
			.timeout(BATCH_DEADLINE)
			.flatMapIterable((lanes) -> lanes)
			.flatMap(this::publish, this.properties.parallelism())
			.reduce(0, Integer::sum);
	}

	/** Publishes a lane while it gives full batches. */
	private Mono<Integer> publish(int lane) {
		return publishBatch(lane)
			.expand((published) -> (published == this.properties.batchSize()) ? publishBatch(lane) : Mono.empty())
			.reduce(0, Integer::sum);
	}

	private Mono<Integer> publishBatch(int lane) {
		return this.rows.lock(lane)
			.filter((locked) -> locked)
			.flatMapMany((locked) -> this.rows.unpublished(lane, this.properties.batchSize()))
			.collectList()
			.filter((batch) -> !batch.isEmpty())
			.flatMap((batch) -> this.sender.send(batch).collectList())
			.filter((published) -> !published.isEmpty())
			.flatMap((published) -> this.rows.markPublished(published).thenReturn(published))
			.as(this.transactions::transactional)
			.timeout(BATCH_DEADLINE)
			.doOnNext(this::count)
			.map(List::size)
			.defaultIfEmpty(0);
	}

	private void count(List<OutboxRow> published) {
		published.stream()
			.collect(Collectors.groupingBy((row) -> row.event().topic(), Collectors.counting()))
			.forEach((topic, count) -> this.meters.counter("atrium.events.published", "topic", topic).increment(count));
	}

}
