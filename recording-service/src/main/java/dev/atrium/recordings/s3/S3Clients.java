package dev.atrium.recordings.s3;

import java.time.Duration;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/**
 * Makes clients for accounts.
 */
public final class S3Clients {

	private S3Clients() {
	}

	/**
	 * A client to read with, to be closed by who asked for it. It asks once: who reads
	 * knows better where to go on.
	 * @param account whose
	 * @param silence longest wait for the server's next bytes
	 */
	public static S3AsyncClient reader(S3Account account, Duration silence) {
		return builder(account, silence)
			.overrideConfiguration((override) -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
			.build();
	}

	/**
	 * A client to store with, to be closed by who asked for it. Large files go in several
	 * parts at once, which the server shows as one file when all have come.
	 * @param account whose
	 * @param silence longest wait for the server's next bytes
	 */
	public static S3AsyncClient writer(S3Account account, Duration silence) {
		return builder(account, silence).multipartEnabled(true).build();
	}

	private static S3AsyncClientBuilder builder(S3Account account, Duration silence) {
		S3AsyncClientBuilder builder = S3AsyncClient.builder()
			.region(Region.of(account.region()))
			.credentialsProvider(credentials(account))
			// We hash all that comes and goes; many servers do not know these checksums.
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
			.httpClientBuilder(NettyNioAsyncHttpClient.builder().readTimeout(silence).writeTimeout(silence));
		return (account.endpoint() != null) ? builder.endpointOverride(account.endpoint()).forcePathStyle(true)
				: builder;
	}

	private static AwsCredentialsProvider credentials(S3Account account) {
		return account.accessKeyId().isBlank() ? DefaultCredentialsProvider.builder().build()
				: StaticCredentialsProvider
					.create(AwsBasicCredentials.create(account.accessKeyId(), account.secretAccessKey()));
	}

}
