package dev.atrium.ingest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.test.annotation.DirtiesContext;

import dev.atrium.events.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/** The normaliser dies after it has sent its events and before it commits. */
@IngestTest
@DirtiesContext
class AbortedTransactionIT {

	private static final AtomicBoolean ABORTED = new AtomicBoolean();

	private final String room = "room-" + UUID.randomUUID();

	@Test
	void readersOfCommittedRecordsSeeEachEventOnce(@LocalServerPort int port) {
		String body = "{\"type\":\"meeting.started\",\"id\":\"%s\",\"payload\":{\"room\":\"%s\"}}".formatted(this.room,
				this.room);
		String topic = Topics.CONFERENCE_ACTIVITY.name();
		String key = "daily:" + this.room;

		assertThat(new IngestClient(port).post(SignedCallback.daily(body)).statusCode()).isEqualTo(200);

		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(TopicReader.read(topic, key)).hasSize(1));
		assertThat(ABORTED).isTrue();
		assertThat(TopicReader.readUncommitted(topic, key)).hasSize(2)
			.extracting((event) -> TopicReader.header(event, "ce_id"))
			.containsOnly(TopicReader.header(TopicReader.read(topic, key).getFirst(), "ce_id"));
	}

	@TestConfiguration
	static class DyingProducer {

		@Bean
		static BeanPostProcessor dyingProducers() {
			return new BeanPostProcessor() {

				@Override
				@SuppressWarnings("unchecked") // the factory's types are known by its
												// name
				public Object postProcessAfterInitialization(Object bean, String name) {
					if ("transactionalProducerFactory".equals(name)) {
						((DefaultKafkaProducerFactory<String, byte[]>) bean).addPostProcessor(DyingProducer::dying);
					}
					return bean;
				}
			};
		}

		@SuppressWarnings("unchecked") // a proxy of the same interface
		private static Producer<String, byte[]> dying(Producer<String, byte[]> producer) {
			return (Producer<String, byte[]>) Proxy.newProxyInstance(Producer.class.getClassLoader(),
					new Class<?>[] { Producer.class }, (proxy, method, arguments) -> {
						if ("commitTransaction".equals(method.getName()) && ABORTED.compareAndSet(false, true)) {
							producer.flush();
							throw new KafkaException("died before the commit");
						}
						try {
							return method.invoke(producer, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					});
		}

	}

}
