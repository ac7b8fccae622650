package dev.atrium.recordings.s3;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A bucket and who we are there. Never shows its keys.
 *
 * @param bucket its name, perhaps with a folder behind it as Whereby has it:
 * {@code bucket/folder}; empty where there is none
 * @param region where it lies
 * @param endpoint the server, where it is not Amazon's; its buckets are parts of the path
 * @param accessKeyId empty to go by what the machine gives (role, profile, environment)
 * @param secretAccessKey belongs to the key
 */
public record S3Account(@DefaultValue("") String bucket, @DefaultValue("us-east-1") String region,
		@Nullable URI endpoint, @DefaultValue("") String accessKeyId, @DefaultValue("") String secretAccessKey) {

	/** Whether there is a bucket. */
	public boolean isConfigured() {
		return !this.bucket.isBlank();
	}

	/** The bucket's own name. */
	public String bucketName() {
		int folder = this.bucket.indexOf('/');
		return (folder < 0) ? this.bucket : this.bucket.substring(0, folder);
	}

	/** The key of a file in our folder, which it may name or not. */
	public String keyOf(String name) {
		String folder = folder();
		return name.startsWith(folder) ? name : folder + name;
	}

	@Override
	public String toString() {
		return "S3Account[bucket=%s, region=%s]".formatted(this.bucket, this.region);
	}

	private String folder() {
		String folder = this.bucket.substring(bucketName().length()).replaceAll("^/+|/+$", "");
		return folder.isEmpty() ? "" : folder + '/';
	}

}
