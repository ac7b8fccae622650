package dev.atrium.messaging;

import io.r2dbc.spi.ConnectionFactory;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.r2dbc.core.DatabaseClient;

import dev.atrium.messaging.cloudevents.CloudEventRecords;
import dev.atrium.messaging.kafka.TopicDeclaration;

import static org.assertj.core.api.Assertions.assertThat;

class MessagingAutoConfigurationTests {

	/** Nobody listens there: no context may need the broker to start. */
	private final ApplicationContextRunner contexts = new ApplicationContextRunner()
		.withClassLoader(new FilteredClassLoader(ConnectionFactory.class, DatabaseClient.class, Flyway.class,
				EmbeddedDatabaseType.class))
		.withUserConfiguration(ServiceWithoutDatabase.class)
		.withPropertyValues("spring.application.name=test", "spring.kafka.bootstrap-servers=127.0.0.1:1");

	@Test
	void serviceWithoutDatabaseHasRecordsAndTopicsOnly() {
		this.contexts.run((context) -> assertThat(context).hasNotFailed()
			.hasSingleBean(CloudEventRecords.class)
			.hasSingleBean(TopicDeclaration.class)
			.doesNotHaveBean(Outbox.class)
			.doesNotHaveBean(PostgresNotifications.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "partitions=0", "replication-factor=0", "outbox.batch-size=0", "consumer.deadline=1h",
			"consumer.retry.attempts=0", "consumer.retry.max-interval=1ms" })
	void impossibleSettingStopsTheStart(String setting) {
		this.contexts.withPropertyValues("atrium.messaging." + setting)
			.run((context) -> assertThat(context).getFailure().hasRootCauseInstanceOf(BindValidationException.class));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class ServiceWithoutDatabase {

	}

}
