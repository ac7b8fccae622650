package dev.atrium.gateway.platform.whereby;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.atrium.gateway.platform.http.Secret;

/**
 * How Whereby is reached.
 *
 * @param apiUrl base of its REST API
 * @param apiKey key of our organisation there; absent: no Whereby
 * @param storage our bucket that Whereby writes recordings into
 */
@ConfigurationProperties("atrium.whereby")
record WherebyProperties(URI apiUrl, Secret apiKey, @DefaultValue Storage storage) {

	/**
	 * An S3 bucket that Whereby may write into; without a name Whereby keeps the
	 * recordings.
	 *
	 * @param bucketName the bucket, with folders if wanted
	 * @param accessKeyId key to write with; sent to Whereby with every recorded meeting
	 * @param secretAccessKey its secret; likewise
	 */
	record Storage(@DefaultValue("") String bucketName, @DefaultValue("") Secret accessKeyId,
			@DefaultValue("") Secret secretAccessKey) {

		boolean isConfigured() {
			return !bucketName.isBlank();
		}

	}

}
