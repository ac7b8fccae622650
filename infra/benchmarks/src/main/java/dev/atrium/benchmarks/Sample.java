package dev.atrium.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * Measured values of one kind, in ascending order.
 */
public final class Sample {

	private final double[] ascending;

	private Sample(double[] ascending) {
		this.ascending = ascending;
	}

	/** A sample of at least one value. */
	public static Sample of(double... values) {
		if (values.length == 0) {
			throw new IllegalArgumentException("Nothing was measured");
		}
		double[] ascending = values.clone();
		Arrays.sort(ascending);
		return new Sample(ascending);
	}

	/** The smallest value that so many percent do not exceed (nearest rank). */
	public double percentile(int percent) {
		int rank = (int) Math.ceil(percent / 100.0 * this.ascending.length);
		return this.ascending[Math.max(rank, 1) - 1];
	}

	public double median() {
		return percentile(50);
	}

	/** A value as tables show it. */
	public static String text(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

	/** A value as figures hold it: no more digits than mean something. */
	public static double rounded(double value) {
		return Math.round(value * 10) / 10.0;
	}

}
