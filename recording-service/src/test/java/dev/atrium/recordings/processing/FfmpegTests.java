package dev.atrium.recordings.processing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FfmpegTests {

	private final Ffmpeg ffmpeg = TestMedia.ffmpeg();

	@TempDir
	Path dir;

	@Test
	void makesAudioAndWaveformThatLastAsLongAsTheRecording() {
		Mixdown mixdown = mixdown(TestMedia.composed());

		assertThat(mixdown.durationSeconds()).isCloseTo(3.0, within(0.1));
		assertThat(probedSeconds(mixdown.audio())).isCloseTo(3.0, within(0.1));
		assertThat(peaks(mixdown)).hasSize(255);
		// The encoder fills its last frame with silence.
		assertThat(peaks(mixdown).subList(0, 250)).allSatisfy((peak) -> assertThat(peak).isBetween(0.8, 1.0));
	}

	@Test
	@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
	void bundledProgramsServeWhereNoneIsOnPath() {
		MediaTools bundled = new MediaTools(TestMedia.properties(Duration.ofMinutes(1)), "/nowhere");
		Ffmpeg unpacked = TestMedia.ffmpeg(bundled, TestMedia.properties(Duration.ofMinutes(1)));

		StepVerifier.create(unpacked.mixdown(file(TestMedia.composed()), this.dir))
			.assertNext((mixdown) -> assertThat(mixdown.durationSeconds()).isCloseTo(3.0, within(0.1)))
			.verifyComplete();
		assertThat(bundled.ffmpegPath()).contains("javacpp");
	}

	@Test
	void showsSilenceWhereThereIsSilence() {
		Mixdown mixdown = mixdown(
				TestMedia.make("webm", "-f lavfi -i aevalsrc=sin(2*PI*440*t)*gte(t\\,2):s=48000:d=4 -c:a libopus"));

		List<Double> peaks = peaks(mixdown);
		assertThat(peaks.subList(0, 120)).allSatisfy((peak) -> assertThat(peak).isLessThan(0.05));
		assertThat(peaks.subList(135, 250)).allSatisfy((peak) -> assertThat(peak).isGreaterThan(0.9));
	}

	@Test
	void givesTheSameBytesForTheSameRecording() throws IOException {
		byte[] first = Files.readAllBytes(mixdown(TestMedia.composed()).audio());

		assertThat(mixdown(TestMedia.composed()).audio()).hasBinaryContent(first);
	}

	@Test
	void saysThatARecordingHasNoSound() {
		byte[] silent = TestMedia.make("mp4", "-f lavfi -i testsrc=size=160x120:rate=10 -t 1 -c:v mpeg4");

		assertFails(this.ffmpeg.mixdown(file(silent), this.dir), FailureReason.NO_AUDIO);
	}

	@Test
	void saysInItsLastWordsWhyAFileIsNoMedia() {
		byte[] broken = ("....ftypisom" + "garbage".repeat(1000)).getBytes(StandardCharsets.US_ASCII);

		StepVerifier.create(this.ffmpeg.mixdown(file(broken), this.dir)).verifyErrorSatisfies((ex) -> {
			assertThat(ex).hasMessageContaining("original").hasMessageNotContaining(this.dir.toString());
			assertThat(((StepFailure) ex).reason()).isEqualTo(FailureReason.NOT_MEDIA);
		});
	}

	@Test
	void opensNoOtherFileThatAPlaylistNames() throws IOException {
		Path secret = Files.write(this.dir.resolve("secret.mp4"), TestMedia.composed());
		String playlist = "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nfile://%s\n#EXT-X-ENDLIST\n".formatted(secret);
		String concat = "ffconcat version 1.0\nfile secret.mp4\n";

		assertFails(this.ffmpeg.mixdown(file(playlist.getBytes(StandardCharsets.UTF_8)), this.dir),
				FailureReason.NOT_MEDIA);
		assertFails(this.ffmpeg.mixdown(file(concat.getBytes(StandardCharsets.UTF_8)), this.dir),
				FailureReason.NOT_MEDIA);
	}

	@Test
	void endsAProcessThatTakesTooLong() {
		Mono<Integer> slow = MediaProcess.run(this.dir, List.of(TestMedia.tools().ffmpegPath(), "-v", "error", "-re",
				"-f", "lavfi", "-i", "sine", "-t", "60", "-f", "null", "-"), Duration.ofMillis(300),
				(printed) -> printed.read());
		long before = children();

		StepVerifier.create(slow)
			.verifyErrorSatisfies(
					(ex) -> assertThat(((StepFailure) ex).reason()).isEqualTo(FailureReason.PROCESSING_TIMEOUT));
		Awaitility.await().untilAsserted(() -> assertThat(children()).isEqualTo(before));
	}

	@Test
	void givesTheProcessNothingOfOurEnvironment() {
		Mono<String> printed = MediaProcess.run(this.dir, List.of("/usr/bin/env"), Duration.ofSeconds(5),
				(output) -> new String(output.readAllBytes(), StandardCharsets.UTF_8));

		StepVerifier.create(printed).expectNext("").verifyComplete();
	}

	private Mixdown mixdown(byte[] media) {
		return this.ffmpeg.mixdown(file(media), fresh()).blockOptional().orElseThrow();
	}

	private Path fresh() {
		try {
			return Files.createTempDirectory(this.dir, "made-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path file(byte[] media) {
		try {
			return Files.write(this.dir.resolve("original.mp4"), media);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void assertFails(Mono<Mixdown> mixdown, FailureReason reason) {
		StepVerifier.create(mixdown)
			.verifyErrorSatisfies((ex) -> assertThat(((StepFailure) ex).reason()).isEqualTo(reason));
	}

	private double probedSeconds(Path file) {
		String printed = MediaProcess
			.run(this.dir,
					List.of(TestMedia.tools().ffprobePath(), "-v", "error", "-show_entries", "format=duration", "-of",
							"csv=p=0", file.toString()),
					Duration.ofSeconds(30), (output) -> new String(output.readAllBytes(), StandardCharsets.UTF_8))
			.blockOptional()
			.orElseThrow();
		return Double.parseDouble(printed.strip());
	}

	private static List<Double> peaks(Mixdown mixdown) {
		JsonNode data = new JsonMapper().readTree(mixdown.waveform().toFile()).get("data");
		return IntStream.range(0, data.size()).mapToObj((i) -> data.get(i).asDouble()).toList();
	}

	private static long children() {
		return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
	}

}
