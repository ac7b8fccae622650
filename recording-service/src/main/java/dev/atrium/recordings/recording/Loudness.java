package dev.atrium.recordings.recording;

/**
 * How loud a recording was and is (EBU R 128).
 *
 * @param measuredLufs the integrated loudness of the mix as it came, in LUFS; -70 where
 * nothing was loud enough to be measured
 * @param gainDb by how many decibels it was made louder
 */
public record Loudness(double measuredLufs, double gainDb) {
}
