package dev.atrium.localstack.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.atrium.localstack.Component;

import static org.assertj.core.api.Assertions.assertThat;

class StartupTableTests {

	private final ByteArrayOutputStream written = new ByteArrayOutputStream();

	@Test
	void addsARowAsEachBecomesReadyWhereLinesCannotBeRewritten() {
		StartupTable table = table(false);

		table.starting();
		table.ready(Component.SERVERS, Duration.ofMillis(2300));
		table.ready(Component.ROOMS, Duration.ofSeconds(12));

		assertThat(lines()).containsExactly("process    address            ready after",
				"servers    servers-address      2.3 s", "rooms      rooms-address       12.0 s");
	}

	@Test
	void redrawsTheWholeTableOnATerminal() {
		StartupTable table = table(true);

		table.starting();
		table.ready(Component.INGEST, Duration.ofMillis(4200));

		assertThat(lines()).hasSize(14)
			.anySatisfy((line) -> assertThat(line).matches("ingest +ingest-address +\\.\\.\\."))
			.anySatisfy((line) -> assertThat(line).matches("ingest +ingest-address +4\\.2 s"))
			.anySatisfy((line) -> assertThat(line).contains("\033[7F"));
	}

	private StartupTable table(boolean interactive) {
		Terminal terminal = new Terminal(new PrintStream(this.written, true, StandardCharsets.UTF_8), interactive);
		return new StartupTable(terminal, (component) -> component.label() + "-address");
	}

	private String[] lines() {
		return this.written.toString(StandardCharsets.UTF_8).split("\\R");
	}

}
