package dev.atrium.recordings.download;

import java.nio.file.Path;

/**
 * A whole, checked file.
 *
 * @param file where it is
 * @param sizeBytes its size
 * @param sha256 its SHA-256, 64 hexadecimal digits in lower case
 * @param type what it is
 */
public record Download(Path file, long sizeBytes, String sha256, MediaSignature type) {
}
