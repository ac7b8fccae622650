package dev.atrium.testkit;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ServerKindTests {

	@Test
	void containersWhereDockerAnswers() {
		assertThat(ServerKind.choose(Map.of(), () -> true)).isEqualTo(ServerKind.CONTAINERS);
	}

	@Test
	void embeddedWhereDockerDoesNotAnswer() {
		assertThat(ServerKind.choose(Map.of(), () -> false)).isEqualTo(ServerKind.EMBEDDED);
	}

	@Test
	void variableWinsOverDocker() {
		assertThat(ServerKind.choose(Map.of("TEST_SERVERS", "embedded"), () -> true)).isEqualTo(ServerKind.EMBEDDED);
		assertThat(ServerKind.choose(Map.of("TEST_SERVERS", "containers"), () -> false))
			.isEqualTo(ServerKind.CONTAINERS);
	}

	@Test
	void namesTheVariableThatIsWrong() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ServerKind.choose(Map.of("TEST_SERVERS", "docker"), () -> true))
			.withMessage("TEST_SERVERS is \"docker\", must be auto, containers or embedded");
	}

}
