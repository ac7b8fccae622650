package dev.atrium.simulator.media;

/**
 * How strong a frequency is in a sound, after Goertzel.
 */
final class Tone {

	private Tone() {
	}

	static double level(float[] samples, int frequency, int rate) {
		double coefficient = 2 * Math.cos(2 * Math.PI * frequency / rate);
		double last = 0;
		double beforeLast = 0;
		for (float sample : samples) {
			double current = sample + coefficient * last - beforeLast;
			beforeLast = last;
			last = current;
		}
		double power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
		return 2 * Math.sqrt(power) / samples.length;
	}

}
