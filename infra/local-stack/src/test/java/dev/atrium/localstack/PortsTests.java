package dev.atrium.localstack;

import java.util.HashSet;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PortsTests {

	@Test
	void environmentChangesAPort() {
		Ports ports = Ports.fromEnvironment(Map.of("ROOMS_PORT", "9999", "KAFKA_PORT", " "));

		assertThat(ports.of(Port.ROOMS)).isEqualTo(9999);
		assertThat(ports.of(Port.KAFKA)).isEqualTo(9092);
		assertThat(ports.of(Port.POSTGRES)).isEqualTo(54320);
	}

	@Test
	void namesTheVariableThatIsNoPort() {
		assertThatIllegalArgumentException().isThrownBy(() -> Ports.fromEnvironment(Map.of("ROOMS_PORT", "http")))
			.withMessage("ROOMS_PORT is \"http\", must be a port from 1 to 65535");
		assertThatIllegalArgumentException().isThrownBy(() -> Ports.fromEnvironment(Map.of("KAFKA_PORT", "65536")))
			.withMessageStartingWith("KAFKA_PORT is \"65536\"");
	}

	@Test
	void takenPortIsNamedWithTheVariableThatChangesIt() {
		Ports ports = Ports.fromEnvironment(Map.of());

		assertThat(ports.complaints((port) -> port != 8082)).containsExactly(
				"Port 8082 for ingest is taken: stop what listens on it, or set INGEST_PORT to a free one");
	}

	@Test
	void freePortsDiffer() {
		Ports ports = Ports.free();

		assertThat(new HashSet<>(ports.numbers().values())).hasSameSizeAs(Port.values());
	}

}
