package dev.atrium.recordings.storage;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where files are kept.
 *
 * @param dir the folder
 */
@ConfigurationProperties("atrium.recordings.storage")
record StorageProperties(Path dir) {
}
