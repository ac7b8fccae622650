package dev.atrium.simulator.media;

import java.time.Duration;

/**
 * One participant as heard in a recording: a looped speech clip (the first and the second
 * one take turns) over a quiet pilot tone of the participant's own, 440 Hz for the first,
 * 880 Hz for the second and so on, 30 dB below full scale. The tones let a test prove
 * that a mix carries every voice.
 *
 * @param index 0 for the first participant
 * @param from when the voice sets in, from the start of the recording
 * @param length for how long it is heard
 */
public record Voice(int index, Duration from, Duration length) {

	private static final int FIRST_PILOT_HZ = 440;

	/**
	 * The frequency of the pilot tone.
	 */
	public int pilotHz() {
		return FIRST_PILOT_HZ * (this.index + 1);
	}

}
