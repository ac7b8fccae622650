package dev.atrium.ingest.replay;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;

import dev.atrium.ingest.messaging.CallbackRecords;
import dev.atrium.ingest.messaging.Normaliser;
import dev.atrium.ingest.messaging.Normaliser.Normalised;

/**
 * Normalises the callbacks of a range again and publishes their events, the events of a
 * batch in one transaction. Shares neither group nor transactional id with the service,
 * which may run beside it.
 */
class Replay {

	/**
	 * The CloudEvents extension that tells a replayed event: when it was published again.
	 */
	static final String REPLAYED_AT = "ce_replayedat";

	private static final Logger log = LoggerFactory.getLogger(Replay.class);

	private static final long PROGRESS_EVERY = 100_000;

	private final ConsumerFactory<String, byte[]> consumers;

	private final KafkaOperations<String, byte[]> kafka;

	private final Normaliser normaliser;

	private final Clock clock;

	/**
	 * Creates a replay.
	 * @param kafka transactional
	 */
	Replay(ConsumerFactory<String, byte[]> consumers, KafkaOperations<String, byte[]> kafka, Normaliser normaliser,
			Clock clock) {
		this.consumers = consumers;
		this.kafka = kafka;
		this.normaliser = normaliser;
		this.clock = clock;
	}

	/**
	 * Replays what is asked for.
	 * @param tally counts what is done, also if this ends early
	 * @param stopped asked between transactions
	 * @throws RuntimeException if the broker fails; what is in the tally is published
	 */
	void run(ReplayRequest request, ReplayTally tally, BooleanSupplier stopped) {
		try (CallbackRange range = CallbackRange.open(this.consumers.createConsumer(), request.from())) {
			while (range.hasMore() && !stopped.getAsBoolean()) {
				replay(request, range.next(), tally);
			}
		}
	}

	private void replay(ReplayRequest request, List<ConsumerRecord<String, byte[]>> records, ReplayTally tally) {
		List<Normalised> batch = records.stream()
			.filter((record) -> isCovered(request, record))
			.flatMap((record) -> normalise(record, tally).stream())
			.filter((normalised) -> request.coversType(normalised.translation().type()))
			.toList();
		if (!request.dryRun()) {
			publish(batch.stream().flatMap((normalised) -> normalised.events().stream()).toList());
		}
		long before = tally.read();
		batch.forEach(tally::add);
		if (tally.read() / PROGRESS_EVERY > before / PROGRESS_EVERY) {
			log.info("{} callbacks replayed so far", tally.read());
		}
	}

	private static boolean isCovered(ReplayRequest request, ConsumerRecord<String, byte[]> record) {
		try {
			return request.covers(CallbackRecords.read(record));
		}
		catch (RuntimeException ex) {
			log.warn("Passed over, no callback of ours: {}-{}@{}: {}", record.topic(), record.partition(),
					record.offset(), ex.getMessage());
			return false;
		}
	}

	private Optional<Normalised> normalise(ConsumerRecord<String, byte[]> record, ReplayTally tally) {
		try {
			return Optional.of(this.normaliser.normalise(record));
		}
		catch (RuntimeException ex) {
			log.error("Cannot be normalised: {}-{}@{}", record.topic(), record.partition(), record.offset(), ex);
			tally.addFailure();
			return Optional.empty();
		}
	}

	private void publish(List<ProducerRecord<String, byte[]>> events) {
		if (events.isEmpty()) {
			return;
		}
		byte[] now = this.clock.instant().toString().getBytes(StandardCharsets.UTF_8);
		this.kafka.executeInTransaction((transaction) -> {
			for (ProducerRecord<String, byte[]> event : events) {
				event.headers().add(REPLAYED_AT, now);
				// A send that fails makes the commit fail.
				var _ = transaction.send(event);
			}
			return true;
		});
	}

}
