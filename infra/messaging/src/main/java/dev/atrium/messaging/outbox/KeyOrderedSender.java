package dev.atrium.messaging.outbox;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends rows so that no event overtakes an earlier one of its key, whatever fails: the
 * next of a key leaves only after the broker has acknowledged the one before, while
 * different keys share the producer's batches.
 */
class KeyOrderedSender {

	private static final Logger log = LoggerFactory.getLogger(KeyOrderedSender.class);

	private final KafkaOperations<String, byte[]> kafka;

	/** A send blocks while the producer has no metadata or no memory left. */
	private final Scheduler scheduler;

	KeyOrderedSender(KafkaOperations<String, byte[]> kafka, Scheduler scheduler) {
		this.kafka = kafka;
		this.scheduler = scheduler;
	}

	/**
	 * Sends rows, given in order.
	 * @return those that the broker has acknowledged; of each key, the first ones
	 */
	Flux<OutboxRow> send(List<OutboxRow> rows) {
		Collection<List<OutboxRow>> byKey = rows.stream()
			.collect(Collectors.groupingBy((row) -> row.event().key(), LinkedHashMap::new, Collectors.toList()))
			.values();
		return Mono.fromRunnable(() -> requireBroker(rows))
			.subscribeOn(this.scheduler)
			.thenMany(Flux.fromIterable(byKey))
			.flatMap(this::sendInOrder, Math.max(1, byKey.size()));
	}

	/** A broker that is away costs one wait for its metadata, not one per row. */
	private void requireBroker(List<OutboxRow> rows) {
		rows.stream().map((row) -> row.event().topic()).distinct().forEach(this.kafka::partitionsFor);
	}

	private Flux<OutboxRow> sendInOrder(List<OutboxRow> sameKey) {
		Flux<OutboxRow> later = Flux.fromIterable(sameKey)
			.skip(1)
			// Off the producer's own thread, which brought the acknowledgement.
			.concatMap((row) -> send(row).subscribeOn(this.scheduler), 1);
		return send(sameKey.getFirst()).concatWith(later).onErrorResume((ex) -> {
			log.warn("Events of key {} stay in the outbox for now: {}", sameKey.getFirst().event().key(),
					ex.toString());
			return Flux.empty();
		});
	}

	private Mono<OutboxRow> send(OutboxRow row) {
		return Mono.fromFuture(() -> this.kafka.send(row.event().toRecord()), true).thenReturn(row);
	}

}
