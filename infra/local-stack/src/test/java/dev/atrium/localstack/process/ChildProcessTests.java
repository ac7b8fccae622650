package dev.atrium.localstack.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ChildProcessTests {

	@TempDir
	private Path folder;

	private final Queue<String> lines = new ConcurrentLinkedQueue<>();

	@Test
	void keepsAllLinesInTheLogAndTheExitCode() throws Exception {
		ChildProcess child = start("echo one; echo two >&2; exit 3");

		assertThat(child.exit().get(10, TimeUnit.SECONDS)).isEqualTo(3);
		assertThat(this.lines).containsExactly("one", "two");
		assertThat(child.lastLines()).containsExactly("one", "two");
		assertThat(this.folder.resolve("child.log")).hasContent("one\ntwo");
	}

	@Test
	void childHearsWhatItIsSent() throws Exception {
		ChildProcess child = start("read line; echo \"heard $line\"");

		child.send("start");

		assertThat(child.exit().get(10, TimeUnit.SECONDS)).isZero();
		assertThat(this.lines).containsExactly("heard start");
	}

	@Test
	void childThatDoesNotEndInTimeIsKilled() {
		ChildProcess child = start("trap '' TERM; echo deaf; while :; do sleep 0.1; done");
		Awaitility.await().until(() -> this.lines.contains("deaf"));

		child.terminate();
		child.awaitEnd(Duration.ofMillis(200));

		assertThat(child.isAlive()).isFalse();
	}

	@Test
	void lastWordsOfAChildThatIsAskedToEndAreKept() throws Exception {
		ChildProcess child = start("trap 'echo bye; exit 0' TERM; echo up; while :; do sleep 0.1; done");
		Awaitility.await().until(() -> this.lines.contains("up"));

		child.terminate();

		assertThat(child.exit().get(10, TimeUnit.SECONDS)).isZero();
		assertThat(this.lines).containsExactly("up", "bye");
	}

	@Test
	void childHasOnlyTheEnvironmentItIsGiven() throws Exception {
		ChildProcess child = start("echo \"$GREETING ${HOME:-homeless}\"");

		assertThat(child.exit().get(10, TimeUnit.SECONDS)).isZero();
		assertThat(this.lines).containsExactly("hello homeless");
	}

	private ChildProcess start(String script) {
		return ChildProcess.start(List.of("/bin/sh", "-c", script),
				Map.of("GREETING", "hello", "PATH", "/usr/bin:/bin"), this.folder.resolve("child.log"),
				this.lines::add);
	}

}
