package dev.atrium.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessRecordsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	@TempDir
	private Path folder;

	private Process process;

	@BeforeEach
	void startProcess() throws IOException {
		this.process = new ProcessBuilder("sleep", "60").start();
	}

	@AfterEach
	void endProcess() {
		this.process.destroyForcibly();
	}

	@Test
	void stopsWhatAnEarlierLauncherLeftRunning() {
		new ProcessRecords(this.folder).add("rooms", this.process.toHandle());

		new ProcessRecords(this.folder).stopAll(PATIENCE);

		assertThat(this.process.isAlive()).isFalse();
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void sparesAStrangerThatGotTheNumberOfADeadProcess() throws IOException {
		long longAgo = Instant.now().minusSeconds(3600).toEpochMilli();
		Files.writeString(this.folder.resolve("rooms.pid"), this.process.pid() + " " + longAgo);

		new ProcessRecords(this.folder).stopAll(PATIENCE);

		assertThat(this.process.isAlive()).isTrue();
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void noteThatWasHalfWrittenHurtsNobody() throws IOException {
		Files.writeString(this.folder.resolve("rooms.pid"), Long.toString(this.process.pid()));

		new ProcessRecords(this.folder).stopAll(PATIENCE);

		assertThat(this.process.isAlive()).isTrue();
	}

}
