package dev.atrium.ingest.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerConfig;

import org.springframework.kafka.core.ProducerFactory;

/**
 * Producers whose records are read all or none: those of one transaction.
 */
public final class TransactionalProducers {

	/** After a kill, readers of committed records wait this long at most. */
	private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(15);

	private static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(12);

	private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);

	private TransactionalProducers() {
	}

	/**
	 * Producers for one process.
	 * @param producers whose settings they share
	 * @param name begins their transactional ids; the rest is new in every process, since
	 * a sibling with the same id would be fenced off as a zombie
	 */
	public static ProducerFactory<String, byte[]> of(ProducerFactory<String, byte[]> producers, String name) {
		String transactionalId = name + '-' + UUID.randomUUID() + '-';
		return producers.copyWithConfigurationOverride(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId,
				ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, millis(TRANSACTION_TIMEOUT),
				ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(DELIVERY_TIMEOUT),
				ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(REQUEST_TIMEOUT), ProducerConfig.MAX_BLOCK_MS_CONFIG,
				millis(DELIVERY_TIMEOUT)));
	}

	private static String millis(Duration duration) {
		return String.valueOf(duration.toMillis());
	}

}
