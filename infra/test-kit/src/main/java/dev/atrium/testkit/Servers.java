package dev.atrium.testkit;

import java.util.function.Supplier;

import org.springframework.util.function.SingletonSupplier;

/**
 * The servers of this JVM, started on first use and stopped with it: containers where a
 * Docker engine answers, embedded servers where none does.
 */
public final class Servers {

	private static final Supplier<ServerKind> KIND = SingletonSupplier
		.of(() -> ServerKind.choose(System.getenv(), DockerEngine::answers));

	private static final Supplier<KafkaServer> KAFKA = SingletonSupplier.of(() -> switch (KIND.get()) {
		case CONTAINERS -> new ContainerKafkaServer();
		case EMBEDDED -> new EmbeddedKafkaServer();
	});

	private static final Supplier<PostgresServer> POSTGRES = SingletonSupplier.of(() -> switch (KIND.get()) {
		case CONTAINERS -> new ContainerPostgresServer();
		case EMBEDDED -> new EmbeddedDatabaseServer();
	});

	private Servers() {
	}

	public static KafkaServer kafka() {
		return KAFKA.get();
	}

	public static PostgresServer postgres() {
		return POSTGRES.get();
	}

}
