package dev.atrium.recordings.job;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.atrium.recordings.bucket.TeamBuckets;
import dev.atrium.recordings.download.Downloader;
import dev.atrium.recordings.download.MediaSource;
import dev.atrium.recordings.link.GatewayLinks;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.StepFailure;
import dev.atrium.recordings.recording.Track;

/**
 * Where the files of recordings are to be had.
 */
@Component
class MediaSources {

	// Whereby gives no link to what it wrote to the team's bucket (403), Daily only where
	// the bucket's settings let it.
	private static final Set<FailureReason> NO_LINK = EnumSet.of(FailureReason.LINK_REFUSED, FailureReason.NOT_FOUND,
			FailureReason.PLATFORM_NOT_CONFIGURED);

	private final GatewayLinks links;

	private final Downloader downloader;

	private final TeamBuckets buckets;

	MediaSources(GatewayLinks links, Downloader downloader, TeamBuckets buckets) {
		this.links = links;
		this.downloader = downloader;
		this.buckets = buckets;
	}

	/** The one file of a recording: behind the provider's link, or else in the bucket. */
	MediaSource of(Recording recording) {
		MediaSource linked = this.downloader.linked(this.links.linkTo(recording.ref()));
		return inBucket(recording, recording.objectKey()).map((own) -> either(linked, own)).orElse(linked);
	}

	/** A track; the providers give no links to tracks. */
	Optional<MediaSource> of(Recording recording, Track track) {
		return inBucket(recording, track.objectKey());
	}

	private Optional<MediaSource> inBucket(Recording recording, @Nullable String objectKey) {
		return Optional.ofNullable(objectKey).flatMap((key) -> this.buckets.file(recording.ref().platform(), key));
	}

	private static MediaSource either(MediaSource linked, MediaSource own) {
		return (wish, use) -> linked.ask(wish, use)
			.onErrorResume(MediaSources::saysThereIsNoLink, (ex) -> own.ask(wish, use));
	}

	private static boolean saysThereIsNoLink(Throwable ex) {
		return ex instanceof StepFailure failure && NO_LINK.contains(failure.reason());
	}

}
