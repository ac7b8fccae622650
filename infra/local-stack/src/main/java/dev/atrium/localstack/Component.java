package dev.atrium.localstack;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A process of the local stack.
 */
public enum Component {

	/** Kafka and PostgreSQL, together in one process. */
	SERVERS("infra/local-stack"),

	/** The stand-in for Daily and Whereby. */
	SIMULATOR("infra/provider-simulator"),

	ROOMS("rooms-service"),

	GATEWAY("platform-gateway-service"),

	INGEST("webhook-ingest-service"),

	RECORDING("recording-service");

	private final String module;

	Component(String module) {
		this.module = module;
	}

	/** Everything that answers HTTP, in the order of the start-up table. */
	public static Set<Component> speakingHttp() {
		return EnumSet.complementOf(EnumSet.of(SERVERS));
	}

	/** How people read it: in log prefixes, tables and file names. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Folder of its Maven module, relative to the root of the sources. */
	String module() {
		return this.module;
	}

	/** Name of its Maven artifact, which is its folder's. */
	String artifact() {
		return this.module.substring(this.module.lastIndexOf('/') + 1);
	}

	/** Where it listens. */
	Port port() {
		return switch (this) {
			case SERVERS -> throw new IllegalArgumentException("The servers do not speak HTTP");
			case SIMULATOR -> Port.SIMULATOR;
			case ROOMS -> Port.ROOMS;
			case GATEWAY -> Port.GATEWAY;
			case INGEST -> Port.INGEST;
			case RECORDING -> Port.RECORDING;
		};
	}

}
