package dev.atrium.benchmarks;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class RunScriptTests {

	@ParameterizedTest
	@ValueSource(strings = { "bogus", "room", "--quick", "" })
	void unknownNameListsTheNamesAndExitsWith2(String name) throws Exception {
		assertThat(run(name)).contains(String.join(" ", Benchmarks.names()));
	}

	@Test
	void missingNameListsTheNamesAndExitsWith2() throws Exception {
		assertThat(run()).contains(String.join(" ", Benchmarks.names()));
	}

	private static String run(String... arguments) throws IOException, InterruptedException {
		ProcessBuilder script = new ProcessBuilder();
		script.command(Stream.concat(Stream.of("./run"), Stream.of(arguments)).toList());
		Process process = script.redirectErrorStream(true).start();
		String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
		assertThat(process.waitFor()).isEqualTo(2);
		return printed;
	}

}
