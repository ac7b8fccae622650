package dev.atrium.gateway.platform.daily;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.atrium.gateway.platform.http.Secret;

/**
 * How Daily is reached.
 *
 * @param apiUrl base of its REST API
 * @param apiKey key of our domain there; absent: no Daily
 * @param storage our bucket that Daily writes recordings into
 */
@ConfigurationProperties("atrium.daily")
record DailyProperties(URI apiUrl, Secret apiKey, @DefaultValue Storage storage) {

	/**
	 * An S3 bucket that Daily may write into; without a name Daily keeps the recordings.
	 *
	 * @param bucketName the bucket
	 * @param region its region
	 * @param roleArn the role that Daily assumes to write
	 */
	record Storage(@DefaultValue("") String bucketName, @DefaultValue("us-east-1") String region,
			@DefaultValue("") String roleArn) {

		boolean isConfigured() {
			return !bucketName.isBlank();
		}

		/** They need a bucket of ours; Daily itself stores only composed recordings. */
		boolean keepsRawTracks() {
			return isConfigured();
		}

	}

}
