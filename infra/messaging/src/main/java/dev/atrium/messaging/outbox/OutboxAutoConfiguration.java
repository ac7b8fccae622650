package dev.atrium.messaging.outbox;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.r2dbc.spi.ConnectionFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.messaging.MessagingProperties;
import dev.atrium.messaging.Outbox;
import dev.atrium.messaging.PostgresNotifications;
import dev.atrium.messaging.cloudevents.CloudEventRecords;
import dev.atrium.messaging.database.RepeatedTask;
import dev.atrium.messaging.kafka.TopicDeclaration;

/**
 * The outbox and its relay, in services that have a database.
 */
@AutoConfiguration(afterName = { "dev.atrium.messaging.database.DatabaseMessagingAutoConfiguration",
		"org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration" })
@ConditionalOnClass({ ConnectionFactory.class, DatabaseClient.class })
@ConditionalOnBean({ ConnectionFactory.class, PostgresNotifications.class })
class OutboxAutoConfiguration {

	@Bean
	OutboxRows outboxRows(ConnectionFactory connections) {
		return new OutboxRows(DatabaseClient.create(connections));
	}

	@Bean
	Outbox outbox(@Value("${spring.application.name}") String service, OutboxRows rows, CloudEventRecords records,
			ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
		CurrentTrace trace = new CurrentTrace(tracer.getIfAvailable(() -> Tracer.NOOP),
				propagator.getIfAvailable(() -> Propagator.NOOP));
		return new R2dbcOutbox("/" + service, rows, records, trace, Clock.systemUTC());
	}

	@Bean(defaultCandidate = false)
	Scheduler outboxScheduler() {
		return Schedulers.newBoundedElastic(4, Integer.MAX_VALUE, "outbox-relay");
	}

	/** Unobserved, so that each record keeps the trace its event arose in. */
	@Bean
	KeyOrderedSender keyOrderedSender(ProducerFactory<String, byte[]> producers,
			@Qualifier("outboxScheduler") Scheduler scheduler) {
		return new KeyOrderedSender(new KafkaTemplate<>(producers), scheduler);
	}

	@Bean
	OutboxRelay outboxRelay(OutboxRows rows, KeyOrderedSender sender, ReactiveTransactionManager transactions,
			MessagingProperties properties, MeterRegistry meters) {
		return new OutboxRelay(rows, sender, TransactionalOperator.create(transactions), properties.outbox(), meters);
	}

	@Bean
	OutboxRelayLifecycle outboxRelayLifecycle(OutboxRelay relay, PostgresNotifications notifications,
			TopicDeclaration topics) {
		return new OutboxRelayLifecycle(relay, notifications, topics);
	}

	@Bean
	OutboxGauges outboxGauges(OutboxRows rows, MeterRegistry meters) {
		return new OutboxGauges(rows, meters);
	}

	@Bean
	RepeatedTask outboxMeasurement(OutboxGauges gauges, MessagingProperties properties) {
		return new RepeatedTask("measure the outbox", properties.outbox().pollInterval(), Mono.defer(gauges::refresh));
	}

	@Bean
	RepeatedTask outboxPurge(OutboxRows rows, MessagingProperties properties) {
		Clock clock = Clock.systemUTC();
		return new RepeatedTask("purge the outbox", properties.purgeInterval(),
				Mono.defer(() -> rows.purge(clock.instant().minus(properties.outbox().retention()))));
	}

}
