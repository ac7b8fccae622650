package dev.atrium.recordings.storage;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.atrium.recordings.s3.S3Account;

/**
 * Where files are kept.
 *
 * @param dir the folder, where there is no bucket
 * @param s3 the bucket
 */
@ConfigurationProperties("atrium.recordings.storage")
record StorageProperties(Path dir, @DefaultValue S3Account s3) {
}
