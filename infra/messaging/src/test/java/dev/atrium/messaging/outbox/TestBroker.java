package dev.atrium.messaging.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Acknowledges what it is sent as a test wants it.
 */
final class TestBroker {

	private static final RecordMetadata METADATA = new RecordMetadata(new TopicPartition("meetings", 0), 0, 0, 0, 0, 0);

	private final Map<String, List<String>> sent = new ConcurrentHashMap<>();

	private final Function<String, CompletableFuture<Void>> acknowledgement;

	/**
	 * Sets the broker up.
	 * @param acknowledgement of a record, by {@code key:payload}
	 */
	TestBroker(Function<String, CompletableFuture<Void>> acknowledgement) {
		this.acknowledgement = acknowledgement;
	}

	/** Payloads of a key in the order they came. */
	List<String> sent(String key) {
		return this.sent.getOrDefault(key, List.of());
	}

	@SuppressWarnings("unchecked") // Mockito knows no type arguments.
	KafkaOperations<String, byte[]> operations() {
		KafkaOperations<String, byte[]> operations = Mockito.mock(KafkaOperations.class);
		Mockito.when(operations.send(ArgumentMatchers.<ProducerRecord<String, byte[]>>any()))
			.thenAnswer((call) -> send(call.getArgument(0)));
		return operations;
	}

	private CompletableFuture<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> record) {
		String payload = new String(record.value(), UTF_8);
		this.sent.computeIfAbsent(record.key(), (key) -> new CopyOnWriteArrayList<>()).add(payload);
		return this.acknowledgement.apply(record.key() + ":" + payload)
			.thenApply((acknowledged) -> new SendResult<>(record, METADATA));
	}

}
