package dev.atrium.messaging.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Migrates messaging's tables before the service's own, each with a history of its own,
 * so that library and service number their versions independently.
 */
class MessagingTables implements FlywayMigrationStrategy {

	@Override
	public void migrate(Flyway service) {
		besideOthers(service.getConfiguration()).locations("classpath:db/messaging")
			.table("messaging_schema_history")
			.load()
			.migrate();
		besideOthers(service.getConfiguration()).load().migrate();
	}

	/** Whoever comes second finds a schema that is not empty, yet none of its own. */
	private static FluentConfiguration besideOthers(Configuration service) {
		return Flyway.configure(service.getClassLoader())
			.configuration(service)
			.baselineOnMigrate(true)
			.baselineVersion("0");
	}

}
