package dev.atrium.simulator.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MediaStudioIT {

	private static final int RATE = 16_000;

	@TempDir
	private Path dir;

	@Test
	void composedFileHasPictureAndSoundOfTheRecordingsLength() throws Exception {
		Duration length = Duration.ofMillis(2_345);

		Path file = studio().composed(length, List.of(voice(0), voice(1)), true, ".mp4");

		assertThat(Probe.of(file).codecs()).containsExactlyInAnyOrder("h264", "aac");
		assertThat(Probe.of(file).seconds()).isBetween(2.34, 2.40);
		assertThat((double) samples(file).length / RATE).isBetween(2.33, 2.37);
	}

	@Test
	void mixCarriesEveryVoice() throws Exception {
		Path file = studio().composed(Duration.ofSeconds(4), List.of(voice(0), voice(1), voice(2)), false, ".mp4");

		float[] samples = samples(file);
		for (int pilot : List.of(440, 880, 1320)) {
			assertThat(Tone.level(samples, pilot, RATE)).as("%s Hz", pilot)
				.isGreaterThan(4 * Tone.level(samples, pilot + 37, RATE));
		}
		assertThat(Tone.level(samples, 1760, RATE)).isLessThan(Tone.level(samples, 440, RATE) / 4);
	}

	@Test
	void voiceIsHeardOnlyWhileItsOwnerIsInside() throws Exception {
		Voice late = new Voice(1, Duration.ofSeconds(2), Duration.ofSeconds(2));

		float[] samples = samples(studio().composed(Duration.ofSeconds(4), List.of(voice(0), late), false, ".mp4"));

		float[] before = Arrays.copyOfRange(samples, 0, 2 * RATE - RATE / 10);
		float[] after = Arrays.copyOfRange(samples, 2 * RATE + RATE / 10, samples.length);
		assertThat(Tone.level(after, 880, RATE)).isGreaterThan(4 * Tone.level(before, 880, RATE));
	}

	@Test
	void trackIsOpusInWebmOfTheVoicesLength() throws Exception {
		Path file = studio().track(new Voice(1, Duration.ofSeconds(5), Duration.ofMillis(1_500)));

		assertThat(Probe.of(file).codecs()).containsExactly("opus");
		assertThat(Probe.of(file).seconds()).isBetween(1.49, 1.53);
		assertThat(Tone.level(samples(file), 880, RATE)).isGreaterThan(4 * Tone.level(samples(file), 440, RATE));
	}

	@Test
	void bundledExecutableDoesWithoutAnInstalledOne() {
		Path bundled = Path.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));
		MediaProperties properties = new MediaProperties(this.dir, bundled);

		Path file = new MediaStudio(new Ffmpeg(properties), properties).composed(Duration.ofSeconds(1),
				List.of(voice(0)), true, ".mp4");

		assertThat(file).isNotEmptyFile();
	}

	private MediaStudio studio() {
		MediaProperties properties = new MediaProperties(this.dir, null);
		return new MediaStudio(new Ffmpeg(properties), properties);
	}

	private static Voice voice(int index) {
		return new Voice(index, Duration.ZERO, Duration.ofSeconds(30));
	}

	private float[] samples(Path file) throws IOException {
		Path raw = this.dir.resolve("samples.f32");
		new Ffmpeg(new MediaProperties(this.dir, null)).run(List.of("-i", file.toString(), "-f", "f32le", "-ac", "1",
				"-ar", Integer.toString(RATE), raw.toString()));
		float[] samples = new float[(int) (Files.size(raw) / Float.BYTES)];
		ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(samples);
		return samples;
	}

}
