package dev.atrium.recordings.processing;

import java.nio.file.Path;

/**
 * What was made of a recording.
 *
 * @param audio the mixed audio, MP3
 * @param waveform the peaks to draw, JSON
 * @param durationSeconds the length of the audio, measured in decoded samples
 */
public record Mixdown(Path audio, Path waveform, double durationSeconds) {
}
