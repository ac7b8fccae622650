package dev.atrium.testkit;

import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.util.function.SingletonSupplier;

/**
 * The servers' addresses as properties of one context, resolved when first read.
 */
final class RealServersPropertySource extends EnumerablePropertySource<Map<String, Supplier<String>>> {

	private RealServersPropertySource(Map<String, Supplier<String>> properties) {
		super("realServers", properties);
	}

	static RealServersPropertySource create() {
		Supplier<Database> database = SingletonSupplier.of(() -> Servers.postgres().createDatabase());
		return new RealServersPropertySource(Map.of("KAFKA_BOOTSTRAP_SERVERS", () -> Servers.kafka().bootstrapServers(),
				"DATABASE_URL", () -> database.get().url(), "DATABASE_USERNAME", () -> database.get().username(),
				"DATABASE_PASSWORD", () -> database.get().password()));
	}

	@Override
	public String[] getPropertyNames() {
		return this.source.keySet().toArray(String[]::new);
	}

	@Override
	public @Nullable Object getProperty(String name) {
		Supplier<String> value = this.source.get(name);
		return (value != null) ? value.get() : null;
	}

}
