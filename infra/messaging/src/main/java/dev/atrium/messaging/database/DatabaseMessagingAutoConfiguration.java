package dev.atrium.messaging.database;

import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import org.flywaydb.core.Flyway;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.atrium.messaging.PostgresNotifications;

/**
 * What messaging needs of a service's database.
 */
@AutoConfiguration(after = R2dbcAutoConfiguration.class, before = FlywayAutoConfiguration.class)
@ConditionalOnClass({ ConnectionFactory.class, PostgresqlConnectionFactory.class })
class DatabaseMessagingAutoConfiguration {

	@Bean
	@ConditionalOnBean(R2dbcConnectionDetails.class)
	@ConditionalOnMissingBean
	PostgresNotifications postgresNotifications(R2dbcConnectionDetails details) {
		ConnectionFactoryOptions options = details.getConnectionFactoryOptions()
			.mutate()
			// A listening connection is silent for long; the system finds out when its
			// peer has gone.
			.option(PostgresqlConnectionFactoryProvider.TCP_KEEPALIVE, true)
			.option(PostgresqlConnectionFactoryProvider.APPLICATION_NAME, "atrium notifications")
			.build();
		Mono<PostgresqlConnection> connections = new PostgresqlConnectionFactoryProvider().create(options).create();
		return new R2dbcPostgresNotifications(connections);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ Flyway.class, FlywayMigrationStrategy.class })
	@ConditionalOnBean(ConnectionFactory.class)
	static class Migrations {

		@Bean
		@ConditionalOnMissingBean(FlywayMigrationStrategy.class)
		MessagingTables messagingTables() {
			return new MessagingTables();
		}

	}

}
