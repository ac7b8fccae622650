package dev.atrium.rooms;

import java.time.Duration;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.testkit.Database;

/**
 * An instance of the service that a test starts and stops by itself. In a consumer group
 * of its own, so that the instance which the other tests share keeps its partitions.
 */
final class ServiceInstance implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private ServiceInstance(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static ServiceInstance start(Database database, String brokers, Class<?>... sources) {
		return new ServiceInstance(new SpringApplicationBuilder(RoomsServiceApplication.class).sources(sources)
			.run("--spring.application.name=rooms-service-instances", "--ROOMS_PORT=0",
					"--KAFKA_BOOTSTRAP_SERVERS=" + brokers, "--DATABASE_URL=" + database.url(),
					"--DATABASE_USERNAME=" + database.username(), "--DATABASE_PASSWORD=" + database.password(),
					"--GATEWAY_TOKEN=gateway-token", "--RECORDING_LINK_SECRET=link-secret"));
	}

	Api api() {
		String port = this.context.getEnvironment().getProperty("local.server.port");
		return new Api(WebTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + port)
			.responseTimeout(Duration.ofSeconds(30))
			.build());
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
