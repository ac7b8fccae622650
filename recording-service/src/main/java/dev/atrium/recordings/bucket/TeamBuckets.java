package dev.atrium.recordings.bucket;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import dev.atrium.recordings.download.DownloadProperties;
import dev.atrium.recordings.download.MediaSource;
import dev.atrium.recordings.s3.S3Clients;

/**
 * The buckets that the providers write to for the team, as far as we may read them.
 */
@Component
public class TeamBuckets implements DisposableBean {

	private final Map<String, TeamBucket> buckets;

	TeamBuckets(TeamBucketProperties properties, DownloadProperties download) {
		this.buckets = properties.buckets()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().isConfigured())
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, (entry) -> new TeamBucket(entry.getValue(),
					S3Clients.reader(entry.getValue(), download.silence()), download.deadline())));
	}

	/**
	 * A file in the bucket of a platform.
	 * @param platform whose recordings the bucket holds
	 * @param objectKey the file's key, as the platform says it
	 * @return empty if there is no such bucket
	 */
	public Optional<MediaSource> file(String platform, String objectKey) {
		return Optional.ofNullable(this.buckets.get(platform)).map((bucket) -> bucket.file(objectKey));
	}

	@Override
	public void destroy() {
		this.buckets.values().forEach(TeamBucket::close);
	}

}
