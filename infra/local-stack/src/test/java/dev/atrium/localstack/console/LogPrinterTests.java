package dev.atrium.localstack.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import dev.atrium.localstack.Component;

import static org.assertj.core.api.Assertions.assertThat;

class LogPrinterTests {

	private static final String SERVICE_LINE = "2026-11-23T09:00:01.123Z  INFO 4711 --- [rooms-service] [     parallel-1] "
			+ "[0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331] d.a.rooms.meeting.Meetings           : "
			+ "Meeting 7 requested at daily";

	private final ByteArrayOutputStream written = new ByteArrayOutputStream();

	@Test
	void showsTimeLevelAndMessageBehindTheNameOfTheProcess() {
		LogPrinter printer = printer();
		printer.follow();

		printer.line(Component.ROOMS, SERVICE_LINE);

		assertThat(this.written.toString(StandardCharsets.UTF_8))
			.isEqualToNormalizingNewlines("rooms     | 09:00:01.123 INFO  Meeting 7 requested at daily\n");
	}

	@Test
	void leavesLinesThatAreNotOfAServiceAsTheyAre() {
		assertThat(LogPrinter.shortened("\tat dev.atrium.rooms.Meetings.request(Meetings.java:42)"))
			.isEqualTo("\tat dev.atrium.rooms.Meetings.request(Meetings.java:42)");
	}

	@Test
	void showsNothingUntilTheTableIsComplete() {
		printer().line(Component.ROOMS, SERVICE_LINE);

		assertThat(this.written.size()).isZero();
	}

	private LogPrinter printer() {
		return new LogPrinter(new Terminal(new PrintStream(this.written, true, StandardCharsets.UTF_8), false));
	}

}
