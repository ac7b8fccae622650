package dev.atrium.recordings.processing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The samples of a file, and what is heard in them when.
 */
final class Sound {

	private static final int RATE = 48_000;

	private static final int WINDOW = RATE / 100;

	// From -1 to 1.
	private final double[] samples;

	private Sound(double[] samples) {
		this.samples = samples;
	}

	/** What a player makes of a file. */
	static Sound of(Path file) {
		List<String> command = List.of(TestMedia.tools().ffmpegPath(), "-v", "error", "-i", file.toString(), "-ac", "1",
				"-ar", String.valueOf(RATE), "-f", "s16le", "pipe:1");
		byte[] bytes = MediaProcess
			.run(Objects.requireNonNull(file.getParent()), command, Duration.ofMinutes(1),
					(printed) -> printed.readAllBytes())
			.blockOptional()
			.orElseThrow();
		ShortBuffer samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
		return new Sound(
				IntStream.range(0, samples.remaining()).mapToDouble((i) -> samples.get(i) / 32768.0).toArray());
	}

	/** How loud a file is by ffmpeg's meter, in LUFS. */
	static double loudness(Path file) {
		Path dir = Objects.requireNonNull(file.getParent());
		List<String> command = List.of(TestMedia.tools().ffmpegPath(), "-v", "error", "-i", file.toString(), "-af",
				Level.meter("heard.txt"), "-f", "null", "-");
		MediaProcess.run(dir, command, Duration.ofMinutes(1), (printed) -> printed.readAllBytes().length).block();
		try {
			return Level.measured(dir.resolve("heard.txt"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	double seconds() {
		return (double) this.samples.length / RATE;
	}

	/** The loudest sample. */
	double peak() {
		return IntStream.range(0, this.samples.length).mapToDouble((i) -> Math.abs(this.samples[i])).max().orElse(0);
	}

	/** When a tone of about an eighth of full scale is first heard, in seconds. */
	double onset(int hertz) {
		return onset(hertz, 0.0625);
	}

	/** When a tone is first heard at half its level, in seconds. */
	double onset(int hertz, double half) {
		int step = WINDOW / 4;
		int first = IntStream.iterate(0, (from) -> from + WINDOW <= this.samples.length, (from) -> from + step)
			.filter((from) -> amplitude(hertz, from, WINDOW) > half)
			.findFirst()
			.orElseThrow();
		return (first + WINDOW / 2.0) / RATE;
	}

	/** How loud a tone is around a time, in decibels below full scale. */
	double decibels(int hertz, double second) {
		int length = 10 * WINDOW;
		return 20 * Math.log10(amplitude(hertz, (int) (second * RATE) - length / 2, length) + 1e-9);
	}

	private double amplitude(int hertz, int from, int length) {
		double real = 0;
		double imaginary = 0;
		for (int i = 0; i < length; i++) {
			double angle = 2 * Math.PI * hertz * i / RATE;
			real += this.samples[from + i] * Math.cos(angle);
			imaginary += this.samples[from + i] * Math.sin(angle);
		}
		return 2 * Math.hypot(real, imaginary) / length;
	}

}
