package dev.atrium.recordings.processing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The peaks of a sound, from its samples as they stream by: 16 bit, little endian, one
 * channel.
 */
final class Peaks {

	/** How many samples a second. */
	static final int RATE = 8000;

	// 10 ms: fine enough for the shortest recording, and 3 hours take about 2 MB.
	private static final int SAMPLES_PER_BUCKET = RATE / 100;

	private short[] buckets = new short[8192];

	private long samples;

	private Peaks() {
	}

	static Peaks read(InputStream sound) throws IOException {
		Peaks peaks = new Peaks();
		byte[] chunk = new byte[64 * 1024];
		for (int length = sound.readNBytes(chunk, 0, chunk.length); length > 0; length = sound.readNBytes(chunk, 0,
				chunk.length)) {
			for (int i = 0; i + 1 < length; i += 2) {
				peaks.add((short) ((chunk[i] & 0xFF) | (chunk[i + 1] << 8)));
			}
		}
		return peaks;
	}

	double durationSeconds() {
		return (double) this.samples / RATE;
	}

	boolean isEmpty() {
		return this.samples == 0;
	}

	/**
	 * The loudest sample of each of so many equal segments, 1 being the loudest of all,
	 * with two decimals.
	 */
	double[] segments(int count) {
		int used = bucketOf(this.samples - 1) + 1;
		double loudest = Math.max(1, max(0, used));
		double[] segments = new double[count];
		for (int i = 0; i < count; i++) {
			int from = (int) ((long) i * used / count);
			int to = Math.max(from + 1, (int) ((long) (i + 1) * used / count));
			segments[i] = Math.round(100 * max(from, to) / loudest) / 100.0;
		}
		return segments;
	}

	private void add(short sample) {
		int bucket = bucketOf(this.samples++);
		if (bucket == this.buckets.length) {
			this.buckets = Arrays.copyOf(this.buckets, 2 * this.buckets.length);
		}
		int level = Math.min(Math.abs(sample), Short.MAX_VALUE);
		this.buckets[bucket] = (short) Math.max(this.buckets[bucket], level);
	}

	private int max(int from, int to) {
		int max = 0;
		for (int i = from; i < to; i++) {
			max = Math.max(max, this.buckets[i]);
		}
		return max;
	}

	private static int bucketOf(long sample) {
		return (int) (sample / SAMPLES_PER_BUCKET);
	}

}
