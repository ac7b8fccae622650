package dev.atrium.gateway.platform.whereby;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import dev.atrium.gateway.platform.http.Secret;

/**
 * How Whereby is reached.
 *
 * @param apiUrl base of its REST API
 * @param apiKey key of our organisation there; absent: no Whereby
 * @param storage our bucket that Whereby writes recordings into
 */
@Validated
@ConfigurationProperties("atrium.whereby")
record WherebyProperties(URI apiUrl, Secret apiKey, @Valid @DefaultValue Storage storage) {

	/**
	 * An S3 bucket that Whereby may write into, with a key of ours or in a role of ours;
	 * without a name Whereby keeps the recordings.
	 *
	 * @param bucketName the bucket, with folders if wanted
	 * @param accessKeyId key to write with; sent to Whereby with every recorded meeting
	 * @param secretAccessKey its secret; likewise
	 * @param roleArn the role that Whereby assumes by OIDC, in the place of a key
	 */
	record Storage(@DefaultValue("") String bucketName, @DefaultValue("") Secret accessKeyId,
			@DefaultValue("") Secret secretAccessKey, @DefaultValue("") String roleArn) {

		boolean isConfigured() {
			return !bucketName.isBlank();
		}

		boolean hasRole() {
			return !roleArn.isBlank();
		}

		@AssertTrue(message = "WHEREBY_STORAGE_AWS_BUCKET_NAME is set: set either WHEREBY_STORAGE_AWS_ROLE_ARN or both "
				+ "WHEREBY_STORAGE_AWS_ACCESS_KEY_ID and WHEREBY_STORAGE_AWS_SECRET_ACCESS_KEY")
		boolean isWritable() {
			boolean wholeKey = accessKeyId.isPresent() && secretAccessKey.isPresent();
			boolean partOfKey = accessKeyId.isPresent() || secretAccessKey.isPresent();
			return !isConfigured() || (hasRole() ? !partOfKey : wholeKey);
		}

	}

}
