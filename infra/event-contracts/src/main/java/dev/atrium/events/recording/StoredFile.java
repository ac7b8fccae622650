package dev.atrium.events.recording;

/**
 * A file in the recording storage.
 *
 * @param key its key there, such as {@code <recording id>/audio.mp3}
 * @param mediaType its media type, such as {@code audio/mpeg}
 * @param sizeBytes its size
 * @param sha256 its SHA-256, 64 hexadecimal digits in lower case
 */
public record StoredFile(String key, String mediaType, long sizeBytes, String sha256) {
}
