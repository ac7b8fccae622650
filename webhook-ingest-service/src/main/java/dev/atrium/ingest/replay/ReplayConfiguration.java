package dev.atrium.ingest.replay;

import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

import dev.atrium.ingest.messaging.Normaliser;
import dev.atrium.ingest.messaging.TransactionalProducers;
import dev.atrium.ingest.webhook.WebhookTranslator;
import dev.atrium.messaging.cloudevents.CloudEventRecords;

/**
 * The command's own small application: the platforms and Kafka, neither doors nor
 * listeners. Not annotated as a configuration, so that the service does not find it.
 */
@ImportAutoConfiguration(KafkaAutoConfiguration.class)
@ComponentScan(basePackageClasses = WebhookTranslator.class,
		excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.webhook\\.web\\..*"))
@EnableConfigurationProperties(ReplayProperties.class)
class ReplayConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	Normaliser normaliser(List<WebhookTranslator> translators, Clock clock) {
		return new Normaliser(translators, new CloudEventRecords(), clock);
	}

	@Bean(defaultCandidate = false)
	ProducerFactory<String, byte[]> replayProducerFactory(ProducerFactory<String, byte[]> producers,
			@Value("${spring.application.name}") String service) {
		return TransactionalProducers.of(producers, service + "-replay");
	}

	@Bean
	Replay replay(ConsumerFactory<String, byte[]> consumers,
			@Qualifier("replayProducerFactory") ProducerFactory<String, byte[]> replayProducerFactory,
			Normaliser normaliser, Clock clock) {
		return new Replay(consumers, new KafkaTemplate<>(replayProducerFactory), normaliser, clock);
	}

}
