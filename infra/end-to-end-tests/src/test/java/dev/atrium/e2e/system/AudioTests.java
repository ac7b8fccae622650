package dev.atrium.e2e.system;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The end-to-end tests listen by this, so it has to tell a voice from its absence.
 */
class AudioTests {

	private static final int RATE = 48_000;

	private static final int SECONDS = 4;

	@Test
	void hearsAQuietToneInNoise() throws IOException {
		Audio audio = Audio.decode(wave(880, RATE * SECONDS));

		assertThat(audio.seconds()).isCloseTo(SECONDS, within(0.05));
		assertThat(audio.toneDecibels(880)).isGreaterThan(8);
		assertThat(audio.toneDecibels(440)).isLessThan(8);
	}

	@Test
	void doesNotTakeAMomentForAContinuousTone() throws IOException {
		Audio audio = Audio.decode(wave(880, RATE));

		assertThat(audio.toneDecibels(880)).isLessThan(8);
	}

	/** Noise with a tone that is 20 dB quieter, from the start on. */
	private static byte[] wave(int hertz, int samplesWithTone) throws IOException {
		Random noise = new Random(1);
		byte[] pcm = new byte[2 * RATE * SECONDS];
		for (int i = 0; i < RATE * SECONDS; i++) {
			double tone = (i < samplesWithTone) ? 400 * Math.sin(2 * Math.PI * hertz * i / RATE) : 0;
			int sample = (int) (4000 * noise.nextGaussian() + tone);
			pcm[2 * i] = (byte) sample;
			pcm[2 * i + 1] = (byte) (sample >> 8);
		}
		AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(pcm), format, RATE * SECONDS),
				AudioFileFormat.Type.WAVE, file);
		return file.toByteArray();
	}

}
