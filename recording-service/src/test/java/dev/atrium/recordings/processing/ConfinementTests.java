package dev.atrium.recordings.processing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

import org.springframework.util.unit.DataSize;

import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledOnOs(OS.LINUX)
class ConfinementTests {

	@TempDir
	Path dir;

	@Test
	void programGetsNoMoreMemoryThanItIsAllowed() {
		ProcessingProperties small = new ProcessingProperties(null, null, Duration.ofSeconds(30), Duration.ofMinutes(1),
				DataSize.ofMegabytes(200), TestMedia.LOUDNESS, false);
		MediaTools tools = new MediaTools(small);
		// Turning a sound round takes all of it into memory: about 700 MB.
		List<List<String>> hungry = List
			.of(List.of("-f", "lavfi", "-i", "sine=r=48000:d=3600", "-af", "areverse", "-f", "null", "-"));

		StepVerifier
			.create(new MediaRuns(tools, small).ffmpeg(this.dir, hungry, (printed) -> printed.readAllBytes().length))
			.verifyErrorSatisfies((ex) -> assertThat(((StepFailure) ex).detail()).contains("Cannot allocate memory"));
	}

	@Test
	void programDiesWithTheServiceThatIsKilled() throws IOException {
		Process service = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp",
				System.getProperty("java.class.path"), ServiceToKill.class.getName(), this.dir.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		ProcessHandle ffmpeg = Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> service.children().filter(ConfinementTests::isFfmpeg).findFirst(), Optional::isPresent)
			.orElseThrow();

		service.destroyForcibly();

		Awaitility.await().untilAsserted(() -> assertThat(ffmpeg.isAlive()).isFalse());
	}

	@Test
	void crashIsToldFromAFileThatCannotBeDecoded() throws IOException {
		Path crashing = this.dir.resolve("crashing");
		Files.writeString(crashing, "#!/bin/sh\necho 'double free or corruption' >&2\nkill -ABRT $$\n");
		Files.setPosixFilePermissions(crashing, PosixFilePermissions.fromString("rwx------"));

		StepVerifier
			.create(MediaProcess.run(this.dir, List.of(crashing.toString()), Duration.ofSeconds(30), InputStream::read))
			.verifyErrorSatisfies((ex) -> assertThat(ex)
				.isInstanceOfSatisfying(StepFailure.Transient.class,
						(failure) -> assertThat(failure.reason()).isEqualTo(FailureReason.PROCESSING_CRASHED))
				.hasMessageContaining("double free"));
	}

	private static boolean isFfmpeg(ProcessHandle process) {
		return process.info().command().filter((command) -> command.endsWith("ffmpeg")).isPresent();
	}

	/** A service that is busy with ffmpeg until it is killed. */
	static final class ServiceToKill {

		private ServiceToKill() {
		}

		public static void main(String[] args) {
			MediaRuns runs = new MediaRuns(TestMedia.tools(), TestMedia.properties(Duration.ofMinutes(1)));
			runs.ffmpeg(Path.of(args[0]), List.of(List.of("-re", "-f", "lavfi", "-i", "sine", "-f", "null", "-")),
					(printed) -> new String(printed.readAllBytes(), StandardCharsets.US_ASCII))
				.block();
		}

	}

}
