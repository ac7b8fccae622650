package dev.atrium.recordings.processing;

import java.nio.file.Path;

/**
 * All that is heard of one speaker, from the recording's start to the speaker's last
 * track.
 *
 * @param speaker the speaker's name
 * @param media the sound, MP3
 */
public record SpeakerFile(String speaker, Path media) {
}
