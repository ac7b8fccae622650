package dev.atrium.events.recording;

/**
 * A track that a recording has to do without.
 *
 * @param objectKey its key in the team's bucket
 * @param reason why, for machines, such as {@code not_found}
 * @param detail why, for people
 */
public record LostTrack(String objectKey, String reason, String detail) {
}
