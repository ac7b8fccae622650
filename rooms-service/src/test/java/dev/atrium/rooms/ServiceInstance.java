package dev.atrium.rooms;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.scheduling.RecurringWork;
import dev.atrium.testkit.Database;

/**
 * An instance of the service that a test starts and stops by itself. In a consumer group
 * of its own, so that the instance which the other tests share keeps its partitions.
 */
public final class ServiceInstance implements AutoCloseable {

	private static final List<String> ARGUMENTS = List.of("--spring.application.name=rooms-service-instances",
			"--ROOMS_PORT=0", "--GATEWAY_TOKEN=gateway-token", "--RECORDING_LINK_SECRET=link-secret");

	private final ConfigurableApplicationContext context;

	private ServiceInstance(ConfigurableApplicationContext context) {
		this.context = context;
	}

	public static ServiceInstance start(Database database, String brokers, Class<?>... sources) {
		return start(database, brokers, List.of(), sources);
	}

	/** Starts one with more settings, each as an argument of the command line. */
	public static ServiceInstance start(Database database, String brokers, List<String> settings, Class<?>... sources) {
		return new ServiceInstance(new SpringApplicationBuilder(RoomsServiceApplication.class).sources(sources)
			.run(Stream.concat(ARGUMENTS.stream(), Stream.concat(servers(database, brokers), settings.stream()))
				.toArray(String[]::new)));
	}

	public Api api() {
		String port = this.context.getEnvironment().getProperty("local.server.port");
		return new Api(WebTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + port)
			.responseTimeout(Duration.ofSeconds(30))
			.build());
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** Has that work done once. */
	public void work(String name) {
		this.context.getBeanProvider(RecurringWork.class)
			.stream()
			.filter((work) -> work.name().equals(name))
			.findFirst()
			.orElseThrow()
			.run()
			.block();
	}

	@Override
	public void close() {
		this.context.close();
	}

	private static Stream<String> servers(Database database, String brokers) {
		return Stream.of("--KAFKA_BOOTSTRAP_SERVERS=" + brokers, "--DATABASE_URL=" + database.url(),
				"--DATABASE_USERNAME=" + database.username(), "--DATABASE_PASSWORD=" + database.password());
	}

}
