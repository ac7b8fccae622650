package dev.atrium.e2e.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Decoded audio, to be listened to.
 */
public final class Audio {

	private static final int SAMPLE_RATE = 8000;

	/** Distance of the frequencies that a tone is compared with. */
	private static final int NEIGHBOUR_HZ = 55;

	private final short[] samples;

	private Audio(short[] samples) {
		this.samples = samples;
	}

	/** Decodes an audio file. */
	public static Audio decode(byte[] file) {
		try {
			Path path = Files.createTempFile("audio", null);
			Files.write(path, file);
			byte[] pcm = Ffmpeg.run("-v", "error", "-i", path.toString(), "-ac", "1", "-ar",
					Integer.toString(SAMPLE_RATE), "-f", "s16le", "-");
			Files.delete(path);
			return new Audio(samples(pcm));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public double seconds() {
		return (double) this.samples.length / SAMPLE_RATE;
	}

	/**
	 * How far a continuous tone stands out from what is beside it, in decibels, during
	 * three quarters of the audio; speech, which comes and goes, does so for moments
	 * only.
	 */
	public double toneDecibels(int hertz) {
		double[] perSecond = IntStream.range(0, this.samples.length / SAMPLE_RATE)
			.mapToDouble((second) -> toneDecibels(hertz, second * SAMPLE_RATE))
			.sorted()
			.toArray();
		return perSecond[perSecond.length / 4];
	}

	private double toneDecibels(int hertz, int from) {
		double beside = DoubleStream.of(power(hertz - NEIGHBOUR_HZ, from), power(hertz + NEIGHBOUR_HZ, from))
			.average()
			.orElseThrow();
		return 10 * Math.log10(power(hertz, from) / beside);
	}

	/**
	 * Goertzel's algorithm over one second, Hann-windowed so that speech does not leak
	 * in.
	 */
	private double power(int hertz, int from) {
		double coefficient = 2 * Math.cos(2 * Math.PI * hertz / SAMPLE_RATE);
		double previous = 0;
		double beforeThat = 0;
		for (int i = 0; i < SAMPLE_RATE; i++) {
			double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / SAMPLE_RATE);
			double current = window * this.samples[from + i] + coefficient * previous - beforeThat;
			beforeThat = previous;
			previous = current;
		}
		return 1 + previous * previous + beforeThat * beforeThat - coefficient * previous * beforeThat;
	}

	private static short[] samples(byte[] pcm) {
		ShortBuffer buffer = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
		short[] samples = new short[buffer.remaining()];
		buffer.get(samples);
		return samples;
	}

}
