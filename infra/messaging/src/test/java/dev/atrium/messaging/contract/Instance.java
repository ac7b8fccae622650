package dev.atrium.messaging.contract;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import dev.atrium.messaging.sample.SampleService;
import dev.atrium.testkit.Database;
import dev.atrium.testkit.Servers;

/**
 * A running instance of the sample service, started by hand where a test needs several or
 * has to choose the moment.
 */
final class Instance {

	private Instance() {
	}

	static ConfigurableApplicationContext start(Database database) {
		return new SpringApplicationBuilder(SampleService.class).run("--spring.application.name=sample-service",
				"--spring.kafka.bootstrap-servers=" + Servers.kafka().bootstrapServers(),
				"--spring.r2dbc.url=r2dbc:" + database.url(), "--spring.r2dbc.username=" + database.username(),
				"--spring.r2dbc.password=" + database.password(), "--spring.flyway.url=jdbc:" + database.url(),
				"--spring.flyway.user=" + database.username(), "--spring.flyway.password=" + database.password());
	}

}
