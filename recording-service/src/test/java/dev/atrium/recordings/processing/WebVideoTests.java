package dev.atrium.recordings.processing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

import static org.assertj.core.api.Assertions.assertThat;

class WebVideoTests {

	private static final String PICTURES_AND_SOUND = "-f lavfi -i testsrc=size=320x180:rate=10 "
			+ "-f lavfi -i sine=frequency=440 -t 3 ";

	private final MediaRuns runs = new MediaRuns(TestMedia.tools(), TestMedia.properties(Duration.ofMinutes(1)));

	private final WebVideo web = new WebVideo(this.runs);

	@TempDir
	Path dir;

	@Test
	void whatBrowsersPlayIsPackedAnewWithoutBeingTouched() throws IOException {
		Path media = media("mkv", PICTURES_AND_SOUND + "-c:v h264 -pix_fmt yuv420p -c:a aac");

		Path video = video(media);

		assertThat(hashOfPackets(video)).isEqualTo(hashOfPackets(media));
		String bytes = Files.readString(video, StandardCharsets.ISO_8859_1);
		assertThat(bytes.indexOf("moov")).as("index in front").isBetween(0, bytes.indexOf("mdat"));
	}

	@Test
	void whatBrowsersDoNotPlayIsEncoded() {
		Path video = video(media("mkv", PICTURES_AND_SOUND + "-c:v mpeg4 -c:a libopus"));

		Probe probe = this.runs.probe(video).blockOptional().orElseThrow();
		assertThat(probe.first("video")).hasValueSatisfying((found) -> {
			assertThat(found.codec()).isEqualTo("h264");
			assertThat(found.playsInBrowsers()).isTrue();
		});
		assertThat(probe.first("audio").map(Probe.Stream::codec)).contains("aac");
	}

	@Test
	void recordingWithoutPicturesHasNoVideo() {
		StepVerifier.create(this.web.video(media("webm", "-f lavfi -i sine -t 1 -c:a libopus"), made()))
			.verifyComplete();
	}

	@Test
	void posterIsAPictureOfTheVideo() throws IOException {
		Path media = media("mp4", PICTURES_AND_SOUND + "-c:v mpeg4 -c:a aac");

		Path poster = this.web.poster(media, 3, made()).blockOptional().orElseThrow();

		assertThat(Files.readAllBytes(poster)).startsWith(0xFF, 0xD8).hasSizeGreaterThan(1000);
	}

	@Test
	void damagedPicturesFailWithTheLastWordsOfTheDecoder() throws IOException {
		Path broken = Files.write(this.dir.resolve("original.mp4"),
				"....ftypisom, no more".getBytes(StandardCharsets.US_ASCII));

		StepVerifier.create(this.web.video(broken, made()))
			.verifyErrorSatisfies((ex) -> assertThat(((StepFailure) ex).reason()).isEqualTo(FailureReason.NOT_MEDIA));
	}

	private Path video(Path media) {
		return this.web.video(media, made()).blockOptional().orElseThrow();
	}

	private Path media(String extension, String arguments) {
		try {
			return Files.write(this.dir.resolve("original." + extension), TestMedia.make(extension, arguments));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path made() {
		try {
			return Files.createTempDirectory(this.dir, "made-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String hashOfPackets(Path file) {
		return MediaProcess
			.run(this.dir,
					List.of(TestMedia.tools().ffmpegPath(), "-v", "error", "-i", file.toString(), "-map", "0:a", "-c",
							"copy", "-f", "streamhash", "-"),
					Duration.ofMinutes(1), (printed) -> new String(printed.readAllBytes(), StandardCharsets.US_ASCII))
			.blockOptional()
			.orElseThrow();
	}

}
