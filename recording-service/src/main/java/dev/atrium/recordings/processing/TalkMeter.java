package dev.atrium.recordings.processing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.atrium.recordings.processing.TalkTime.Turn;

/**
 * Hears who speaks when, from the speakers' samples as they stream by side by side: 16
 * bit, little endian, the first channel being the mix, which only says how long it all
 * is.
 *
 * <p>
 * Every 20 ms that are louder than -45 dBFS count; that is below a soft voice and above
 * what browsers leave of a room's noise. Pauses of up to half a second belong to what is
 * said, and what is shorter than a fifth of a second is no word.
 */
final class TalkMeter {

	/** How many samples a second. */
	static final int RATE = 8000;

	private static final int FRAMES_PER_SECOND = 50;

	private static final int FRAME = RATE / FRAMES_PER_SECOND;

	private static final double THRESHOLD = 32768 * Math.pow(10, -45 / 20.0);

	// The sum of the squares of a frame's samples.
	private static final double ENERGY = FRAME * THRESHOLD * THRESHOLD;

	private static final int LONGEST_PAUSE = FRAMES_PER_SECOND / 2;

	private static final int SHORTEST_WORD = FRAMES_PER_SECOND / 5;

	private final BitSet[] loud;

	private int frames;

	private TalkMeter(int speakers) {
		this.loud = IntStream.range(0, speakers).mapToObj((i) -> new BitSet()).toArray(BitSet[]::new);
	}

	/**
	 * Hears sound to its end.
	 * @param sound the samples
	 * @param speakers who has which channel, the second being the first one's
	 */
	static TalkTime read(InputStream sound, List<String> speakers) throws IOException {
		TalkMeter meter = new TalkMeter(speakers.size());
		int channels = speakers.size() + 1;
		byte[] frame = new byte[2 * FRAME * channels];
		for (int length = sound.readNBytes(frame, 0, frame.length); length > 0; length = sound.readNBytes(frame, 0,
				frame.length)) {
			meter.hear(frame, length / (2 * channels), channels);
		}
		List<List<Turn>> turns = Stream.of(meter.loud).map(TalkMeter::turns).toList();
		return TalkTime.of(speakers, turns, (double) meter.frames / FRAMES_PER_SECOND);
	}

	private void hear(byte[] frame, int samples, int channels) {
		for (int channel = 1; channel < channels; channel++) {
			double energy = 0;
			for (int i = 0; i < samples; i++) {
				int at = 2 * (i * channels + channel);
				int sample = (short) ((frame[at] & 0xFF) | (frame[at + 1] << 8));
				energy += (double) sample * sample;
			}
			this.loud[channel - 1].set(this.frames, energy > ENERGY);
		}
		this.frames++;
	}

	private static List<Turn> turns(BitSet loud) {
		List<Turn> turns = new ArrayList<>();
		int start = loud.nextSetBit(0);
		while (start != -1) {
			int end = loud.nextClearBit(start);
			int next = loud.nextSetBit(end);
			while (next != -1 && next - end <= LONGEST_PAUSE) {
				end = loud.nextClearBit(next);
				next = loud.nextSetBit(end);
			}
			if (end - start >= SHORTEST_WORD) {
				turns.add(new Turn((double) start / FRAMES_PER_SECOND, (double) end / FRAMES_PER_SECOND));
			}
			start = next;
		}
		return turns;
	}

}
