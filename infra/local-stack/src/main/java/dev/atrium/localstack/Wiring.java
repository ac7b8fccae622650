package dev.atrium.localstack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells each process, by environment variables, where the others are and which secrets it
 * shares with them. Each gets only the secrets it needs.
 *
 * @param ports where they listen
 * @param keys what they share
 * @param dataDirectory where they keep files
 */
record Wiring(Ports ports, LocalKeys keys, Path dataDirectory) {

	private static final String SUBDOMAIN = "atrium-local";

	Map<String, String> environmentOf(Component component) {
		return switch (component) {
			case SERVERS -> Map.of();
			case SIMULATOR -> simulator();
			case ROOMS -> rooms();
			case GATEWAY -> gateway();
			case INGEST -> ingest();
			case RECORDING -> recording();
		};
	}

	/**
	 * All variables of a process: those it inherits, without what others are told here,
	 * and its own.
	 */
	Map<String, String> environmentOf(Component component, Map<String, String> inherited) {
		Map<String, String> environment = new HashMap<>(inherited);
		Component.speakingHttp().forEach((other) -> environment.keySet().removeAll(environmentOf(other).keySet()));
		environment.putAll(environmentOf(component));
		return environment;
	}

	String bootstrapServers() {
		return "127.0.0.1:" + this.ports.of(Port.KAFKA);
	}

	String databaseUrl(String name) {
		return "postgresql://127.0.0.1:%d/%s".formatted(this.ports.of(Port.POSTGRES), name);
	}

	String url(Component component) {
		return "http://127.0.0.1:" + this.ports.of(component.port());
	}

	private Map<String, String> simulator() {
		Map<String, String> environment = listening(Component.SIMULATOR);
		addKeys(environment, "DAILY_API_KEY", "WHEREBY_API_KEY", "WHEREBY_WEBHOOK_SECRET");
		environment.put("SIMULATOR_PUBLIC_URL", url(Component.SIMULATOR));
		environment.put("SIMULATOR_WHEREBY_WEBHOOK_URL", url(Component.INGEST) + "/v1/whereby/webhook");
		environment.put("DAILY_SUBDOMAIN", SUBDOMAIN);
		environment.put("SIMULATOR_MEDIA_DIR", this.dataDirectory.resolve("simulator").toString());
		return environment;
	}

	private Map<String, String> rooms() {
		Map<String, String> environment = withDatabase(Component.ROOMS, "rooms");
		addKeys(environment, "GATEWAY_TOKEN", "RECORDING_LINK_SECRET", "WEBHOOK_ENCRYPTION_KEY");
		environment.put("AUTH_MODE", "open");
		environment.put("GATEWAY_URL", url(Component.GATEWAY));
		environment.put("RECORDING_PUBLIC_URL", url(Component.RECORDING));
		return environment;
	}

	private Map<String, String> gateway() {
		Map<String, String> environment = withDatabase(Component.GATEWAY, "gateway");
		addKeys(environment, "DAILY_API_KEY", "WHEREBY_API_KEY", "DAILY_WEBHOOK_SECRET", "GATEWAY_TOKEN");
		environment.put("DAILY_API_URL", url(Component.SIMULATOR) + "/daily/v1");
		environment.put("DAILY_SUBDOMAIN", SUBDOMAIN);
		environment.put("WHEREBY_API_URL", url(Component.SIMULATOR) + "/whereby/v1");
		environment.put("INGEST_PUBLIC_URL", url(Component.INGEST));
		// The simulator forgets the webhook when it stops.
		environment.put("WEBHOOK_CHECK_INTERVAL", "2s");
		return environment;
	}

	private Map<String, String> ingest() {
		Map<String, String> environment = withBroker(Component.INGEST);
		addKeys(environment, "DAILY_WEBHOOK_SECRET", "WHEREBY_WEBHOOK_SECRET");
		return environment;
	}

	private Map<String, String> recording() {
		Map<String, String> environment = withDatabase(Component.RECORDING, "recordings");
		addKeys(environment, "GATEWAY_TOKEN", "RECORDING_TOKEN", "RECORDING_LINK_SECRET");
		environment.put("GATEWAY_URL", url(Component.GATEWAY));
		environment.put("RECORDING_STORAGE_DIR", this.dataDirectory.resolve("recordings").toString());
		environment.put("OUTBOUND_ALLOWED_ORIGINS", url(Component.SIMULATOR));
		return environment;
	}

	private Map<String, String> withDatabase(Component component, String database) {
		Map<String, String> environment = withBroker(component);
		environment.put("DATABASE_URL", databaseUrl(database));
		environment.put("DATABASE_USERNAME", "postgres");
		environment.put("DATABASE_PASSWORD", "postgres");
		return environment;
	}

	private Map<String, String> withBroker(Component component) {
		Map<String, String> environment = listening(component);
		environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
		return environment;
	}

	private Map<String, String> listening(Component component) {
		Map<String, String> environment = new HashMap<>();
		environment.put("SERVER_ADDRESS", "127.0.0.1");
		environment.put(component.port().variable(), Integer.toString(this.ports.of(component.port())));
		environment.put("SPRING_MAIN_BANNER_MODE", "off");
		return environment;
	}

	private void addKeys(Map<String, String> environment, String... names) {
		for (String name : names) {
			environment.put(name, this.keys.get(name));
		}
	}

}
