package dev.atrium.localstack;

import java.util.Locale;

/**
 * A TCP port of the local stack.
 */
enum Port {

	KAFKA(9092), POSTGRES(54320), SIMULATOR(8090), ROOMS(8080), GATEWAY(8081), INGEST(8082), RECORDING(8083);

	private final int usual;

	Port(int usual) {
		this.usual = usual;
	}

	/** The port when the environment names none. */
	int usual() {
		return this.usual;
	}

	/** The environment variable that changes it. */
	String variable() {
		return name() + "_PORT";
	}

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
