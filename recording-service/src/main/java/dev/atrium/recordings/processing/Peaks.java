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

	// 10 ms: fine enough for the shortest recording, and 3 hours take about 4 MB.
	private static final int SAMPLES_PER_BUCKET = RATE / 100;

	private static final int BUCKETS_PER_PIXEL = 5;

	private short[] lowest = new short[8192];

	private short[] highest = new short[8192];

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
		int used = used();
		double loudest = Math.max(1, loudest(0, used));
		double[] segments = new double[count];
		for (int i = 0; i < count; i++) {
			int from = (int) ((long) i * used / count);
			int to = Math.max(from + 1, (int) ((long) (i + 1) * used / count));
			segments[i] = Math.round(100 * loudest(from, to) / loudest) / 100.0;
		}
		return segments;
	}

	/** The peaks at 20 a second, as audiowaveform has them. */
	AudioWaveform waveform() {
		int pixels = Math.ceilDiv(used(), BUCKETS_PER_PIXEL);
		byte[] data = new byte[2 * pixels];
		for (int i = 0; i < pixels; i++) {
			int from = i * BUCKETS_PER_PIXEL;
			int to = Math.min(from + BUCKETS_PER_PIXEL, used());
			data[2 * i] = (byte) (lowest(from, to) >> 8);
			data[2 * i + 1] = (byte) (highest(from, to) >> 8);
		}
		return AudioWaveform.of(RATE, BUCKETS_PER_PIXEL * SAMPLES_PER_BUCKET, data);
	}

	private void add(short sample) {
		int bucket = bucketOf(this.samples++);
		if (bucket == this.lowest.length) {
			this.lowest = Arrays.copyOf(this.lowest, 2 * bucket);
			this.highest = Arrays.copyOf(this.highest, 2 * bucket);
		}
		this.lowest[bucket] = (short) Math.min(this.lowest[bucket], sample);
		this.highest[bucket] = (short) Math.max(this.highest[bucket], sample);
	}

	private int used() {
		return bucketOf(this.samples - 1) + 1;
	}

	private int loudest(int from, int to) {
		return Math.min(Math.max(highest(from, to), -lowest(from, to)), Short.MAX_VALUE);
	}

	private int lowest(int from, int to) {
		int lowest = 0;
		for (int i = from; i < to; i++) {
			lowest = Math.min(lowest, this.lowest[i]);
		}
		return lowest;
	}

	private int highest(int from, int to) {
		int highest = 0;
		for (int i = from; i < to; i++) {
			highest = Math.max(highest, this.highest[i]);
		}
		return highest;
	}

	private static int bucketOf(long sample) {
		return (int) (sample / SAMPLES_PER_BUCKET);
	}

}
