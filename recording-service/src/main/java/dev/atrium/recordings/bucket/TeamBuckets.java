package dev.atrium.recordings.bucket;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import reactor.core.publisher.Mono;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import dev.atrium.recordings.download.DownloadProperties;
import dev.atrium.recordings.download.MediaSource;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;
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

	/** Whether there is a bucket for a platform's recordings. */
	public boolean has(String platform) {
		return this.buckets.containsKey(platform);
	}

	/**
	 * Removes a file; done as well if it is not there.
	 * @param platform whose recordings the bucket holds
	 * @param objectKey the file's key, as the platform says it
	 * @return fails with {@link StepFailure}, also where there is no such bucket
	 */
	public Mono<Void> remove(String platform, String objectKey) {
		TeamBucket bucket = this.buckets.get(platform);
		return (bucket != null) ? bucket.remove(objectKey)
				: Mono.error(() -> new StepFailure.Permanent(FailureReason.BUCKET_OUT_OF_REACH,
						"The team's bucket for %s is not configured".formatted(platform)));
	}

	@Override
	public void destroy() {
		this.buckets.values().forEach(TeamBucket::close);
	}

}
