package dev.atrium.recordings.storage;

import java.io.IOException;
import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Chooses the storage: a bucket where one is configured, else a folder.
 */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

	@Bean
	RecordingStorage recordingStorage(StorageProperties properties, Clock clock) throws IOException {
		return properties.s3().isConfigured() ? new S3RecordingStorage(properties.s3())
				: new LocalFolderStorage(properties.dir(), clock);
	}

}
