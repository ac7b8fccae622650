package dev.atrium.ingest.messaging;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

import dev.atrium.ingest.webhook.RawCallbacks;
import dev.atrium.messaging.kafka.TopicDeclaration;

/** Into Kafka: the producer of application.yaml, which gives up before a sender does. */
@Configuration(proxyBeanMethods = false)
class ReceivingConfiguration {

	@Bean(destroyMethod = "dispose")
	Scheduler sendingScheduler() {
		return Schedulers.newSingle("provider-webhooks");
	}

	@Bean
	RawCallbacks rawCallbacks(KafkaTemplate<String, byte[]> kafka, Translators translators, TopicDeclaration topics,
			Scheduler sendingScheduler) {
		return new KafkaRawCallbacks(kafka, translators, topics.declared(), sendingScheduler);
	}

}
