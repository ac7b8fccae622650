package dev.atrium.recordings.processing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LoudnessTests {

	@TempDir
	Path dir;

	@ParameterizedTest
	@CsvSource({ "0.02", "0.1", "0.9" })
	void recordingIsBroughtToTheWishedLoudnessHoweverItCame(double level) throws IOException {
		Mixdown mixdown = mixdown("aevalsrc=%s*sin(2*PI*1000*t):s=48000:d=4".formatted(level));

		assertThat(Sound.loudness(mixdown.audio())).isCloseTo(TestMedia.LOUDNESS, within(0.5));
		assertThat(mixdown.loudness().measuredLufs() + mixdown.loudness().gainDb()).isCloseTo(TestMedia.LOUDNESS,
				within(0.01));
	}

	@Test
	void opusIsAsLoudAndAsLong() throws IOException {
		Mixdown mixdown = mixdown("aevalsrc=sin(2*PI*1000*t)/30:s=48000:d=4");

		assertThat(mixdown.opus()).isNotNull().satisfies((opus) -> {
			assertThat(Sound.loudness(opus)).isCloseTo(TestMedia.LOUDNESS, within(0.5));
			assertThat(Sound.of(opus).seconds()).isCloseTo(4, within(0.05));
		});
	}

	@Test
	void whisperIsNotMadeAllNoise() throws IOException {
		Mixdown mixdown = mixdown("aevalsrc=sin(2*PI*1000*t)/500:s=48000:d=4");

		assertThat(mixdown.loudness().gainDb()).isEqualTo(20);
	}

	@Test
	void silenceStaysSilent() throws IOException {
		Mixdown mixdown = mixdown("anullsrc=r=48000:cl=mono:d=2");

		assertThat(mixdown.loudness().measuredLufs()).isEqualTo(-70);
		assertThat(mixdown.loudness().gainDb()).isZero();
		assertThat(Sound.of(mixdown.audio()).peak()).isLessThan(0.001);
	}

	@Test
	void loudMomentsOfASoftRecordingAreNotClipped() throws IOException {
		Mixdown mixdown = mixdown("aevalsrc=sin(2*PI*440*t)*(0.0625+0.83*between(t\\,20\\,20.2)):s=48000:d=30");

		Sound sound = Sound.of(mixdown.audio());
		assertThat(mixdown.loudness().gainDb()).isGreaterThan(3);
		assertThat(sound.peak()).isBetween(0.6, 0.999);
		assertThat(sound.decibels(1320, 20.1)).as("third harmonic, which clipping makes").isLessThan(-30);
	}

	private Mixdown mixdown(String source) throws IOException {
		Path media = Files.write(this.dir.resolve("original.mkv"),
				TestMedia.make("mkv", "-f lavfi -i %s -c:a pcm_s16le".formatted(source)));
		Path made = Files.createTempDirectory(this.dir, "made-");
		return TestMedia.ffmpeg().mixdown(media, made).blockOptional().orElseThrow();
	}

}
