package dev.atrium.messaging.consumer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

import org.springframework.core.NestedRuntimeException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;

import dev.atrium.messaging.MessagingProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FailurePolicyTests {

	private static final TopicPartition PARTITION = new TopicPartition("meetings", 0);

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");

	@BeforeEach
	void assign() {
		this.consumer.assign(List.of(PARTITION));
		this.consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
		this.consumer.seek(PARTITION, 8);
	}

	@Test
	void recordIsDeliveredAgainWhenItsDeadLetterCannotBeWritten() {
		CommonErrorHandler handler = policy(CompletableFuture.failedFuture(new IllegalStateException("no broker")));

		assertThatExceptionOfType(NestedRuntimeException.class)
			.isThrownBy(() -> handler.handleRemaining(new IllegalStateException("cannot be applied"),
					List.of(new ConsumerRecord<>("meetings", 0, 7, "key", new byte[0])), this.consumer,
					Mockito.mock(MessageListenerContainer.class)));

		assertThat(this.consumer.position(PARTITION)).isEqualTo(7);
		assertThat(this.meters.find("atrium.events.consumed").counters()).isEmpty();
	}

	@SuppressWarnings("unchecked") // Mockito knows no type arguments.
	private CommonErrorHandler policy(CompletableFuture<?> sent) {
		KafkaOperations<Object, Object> kafka = Mockito.mock(KafkaOperations.class);
		Mockito.when(kafka.send(ArgumentMatchers.<ProducerRecord<Object, Object>>any())).thenAnswer((call) -> sent);
		return new FailurePolicy(kafka, new MessagingProperties.Retry(Duration.ofMillis(1), Duration.ofMillis(1), 1),
				new ConsumerMeters(this.meters))
			.errorHandler();
	}

}
