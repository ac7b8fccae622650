package dev.atrium.recordings.processing;

import java.nio.file.Path;
import java.time.Duration;

/**
 * One file of one participant's sound.
 *
 * @param speaker whose
 * @param media its file
 * @param start when it starts in the mix
 */
public record TimedTrack(Speaker speaker, Path media, Duration start) {
}
