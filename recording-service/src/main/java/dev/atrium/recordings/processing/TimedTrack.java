package dev.atrium.recordings.processing;

import java.nio.file.Path;
import java.time.Duration;

/**
 * One participant's sound.
 *
 * @param media its file
 * @param start when it starts in the mix
 */
public record TimedTrack(Path media, Duration start) {
}
