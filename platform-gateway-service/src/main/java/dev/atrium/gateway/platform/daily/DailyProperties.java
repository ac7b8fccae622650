package dev.atrium.gateway.platform.daily;

import java.net.URI;
import java.util.Locale;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.atrium.gateway.platform.http.Secret;

/**
 * How Daily is reached.
 *
 * @param apiUrl base of its REST API
 * @param apiKey key of our domain there; absent: no Daily
 * @param storage our bucket that Daily writes recordings into
 * @param webhookRetryType what Daily does with callbacks that do not arrive
 */
@ConfigurationProperties("atrium.daily")
record DailyProperties(URI apiUrl, Secret apiKey, @DefaultValue Storage storage,
		@DefaultValue("exponential") RetryType webhookRetryType) {

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

	/** Daily's ways to deal with a callback that is not answered with 200. */
	enum RetryType {

		/** Tries it up to five times, up to 15 minutes apart, then drops it. */
		EXPONENTIAL,
		/** Switches the webhook off after three failures in a row, whatever they were. */
		CIRCUIT_BREAKER;

		String wireName() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
