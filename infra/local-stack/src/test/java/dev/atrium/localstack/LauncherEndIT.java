package dev.atrium.localstack;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.atrium.localstack.process.ProcessRecords;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherEndIT {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	@TempDir
	private Path data;

	private Process launcher;

	private ProcessHandle servers;

	@BeforeEach
	void launch() throws IOException {
		this.launcher = LauncherMain.launch(this.data);
		this.servers = ProcessHandle.of(pidOfServers(this.launcher.inputReader())).orElseThrow();
	}

	@AfterEach
	void end() {
		this.launcher.destroyForcibly();
	}

	@Test
	void killedLauncherLeavesNoProcess() throws IOException {
		Process service = new ProcessBuilder("sleep", "300").start();
		new ProcessRecords(this.data.resolve("run")).add("rooms", service.toHandle());

		this.launcher.destroyForcibly();

		Awaitility.await().atMost(PATIENCE).until(() -> !this.servers.isAlive() && !service.isAlive());
		assertThat(this.data.resolve("postgres/postmaster.pid")).doesNotExist();
	}

	@Test
	void interruptedLauncherStopsEverythingBeforeItEnds() {
		this.launcher.destroy();

		Awaitility.await().atMost(PATIENCE).until(() -> !this.launcher.isAlive());
		assertThat(this.servers.isAlive()).isFalse();
		assertThat(this.data.resolve("postgres/postmaster.pid")).doesNotExist();
	}

	private static long pidOfServers(BufferedReader output) throws IOException {
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.startsWith(LauncherMain.STARTED)) {
				return Long.parseLong(line.substring(LauncherMain.STARTED.length()));
			}
		}
		throw new IllegalStateException("The launcher ended early");
	}

}
