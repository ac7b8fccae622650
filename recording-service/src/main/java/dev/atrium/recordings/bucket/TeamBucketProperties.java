package dev.atrium.recordings.bucket;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.atrium.recordings.s3.S3Account;

/**
 * The team's buckets, and who we are there.
 *
 * @param buckets by platform
 */
@ConfigurationProperties("atrium.recordings.team")
record TeamBucketProperties(@DefaultValue Map<String, S3Account> buckets) {
}
