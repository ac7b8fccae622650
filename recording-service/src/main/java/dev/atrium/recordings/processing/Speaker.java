package dev.atrium.recordings.processing;

/**
 * Who, or what, is heard in a track.
 *
 * @param name the provider's id of the participant, with {@code -screen} behind it for
 * the sound of what they show
 * @param speaks whether it is the participant's own voice
 */
public record Speaker(String name, boolean speaks) {
}
