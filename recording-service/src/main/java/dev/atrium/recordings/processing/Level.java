package dev.atrium.recordings.processing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import dev.atrium.recordings.recording.Loudness;

/**
 * Measures how loud a mix is, by ffmpeg's EBU R 128 meter, and brings it to a wished
 * loudness: by one gain for the whole recording, so that who spoke softly still does.
 */
final class Level {

	// The meter's answer to silence, and to less than 400 ms of sound.
	private static final double SILENCE_LUFS = -70;

	// More would mostly make noise louder.
	private static final double MOST_DB = 20;

	private static final String MEASURED = "lavfi.r128.I=";

	private Level() {
	}

	/**
	 * The filter that lets sound pass and leaves what it measured so far, ten times a
	 * second, in a file.
	 * @param file its name in the folder that ffmpeg runs in
	 */
	static String meter(String file) {
		return "ebur128=metadata=1:framelog=quiet,ametadata=mode=print:key=lavfi.r128.I:file=" + file;
	}

	/** What the meter said at the end. */
	static double measured(Path file) throws IOException {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.filter((line) -> line.startsWith(MEASURED))
				.map((line) -> line.substring(MEASURED.length()))
				.reduce((earlier, later) -> later)
				.map(Double::valueOf)
				.filter(Double::isFinite)
				.orElse(SILENCE_LUFS);
		}
	}

	/** How much louder a mix is to be. */
	static Loudness toReach(double wishedLufs, double measuredLufs) {
		double gain = (measuredLufs > SILENCE_LUFS) ? Math.min(wishedLufs - measuredLufs, MOST_DB) : 0;
		return new Loudness(measuredLufs, Math.round(100 * gain) / 100.0);
	}

	/**
	 * The filter that makes it so. Peaks are held 1 dB below full scale, which lossy
	 * coding goes over by a little.
	 */
	static String gain(Loudness loudness) {
		return String.format(Locale.ROOT, "volume=%.2fdB,%s", loudness.gainDb(), limiter(0.891));
	}

	/** The filter that holds peaks below a level without clipping them. */
	static String limiter(double level) {
		return String.format(Locale.ROOT, "alimiter=limit=%.3f:level=disabled:latency=1", level);
	}

}
