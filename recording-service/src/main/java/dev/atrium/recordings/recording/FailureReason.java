package dev.atrium.recordings.recording;

import java.util.Locale;

/**
 * What went wrong, for machines.
 */
public enum FailureReason {

	/** The gateway, or the provider behind it, gives no link at the moment. */
	LINK_UNAVAILABLE,
	/** The link is refused: expired, or for others. */
	LINK_REFUSED,
	/** The provider does not have the recording. */
	NOT_FOUND,
	/** The provider refuses what it is asked for. */
	REFUSED,
	/** We have no keys for the provider. */
	PLATFORM_NOT_CONFIGURED,
	/** The file lies in a bucket that this service cannot read. */
	BUCKET_OUT_OF_REACH,
	/** A track's name does not say when it starts. */
	START_UNKNOWN,
	/** The guard for URLs from outside refuses the link. */
	URL_REFUSED,
	/** The host of the link cannot be reached or does not serve. */
	UNREACHABLE,
	/** Bytes stopped coming. */
	STALLED,
	/** The connection ended before the file did. */
	TRUNCATED,
	/** The file has no bytes. */
	EMPTY,
	/** The file is no media file that we know. */
	NOT_MEDIA,
	/** The file is larger than allowed. */
	TOO_LARGE,
	/** Our disk is too full. */
	DISK_FULL,
	/** The file has no sound. */
	NO_AUDIO,
	/** ffmpeg could not process the file. */
	PROCESSING_FAILED,
	/** ffmpeg crashed. */
	PROCESSING_CRASHED,
	/** ffmpeg took too long. */
	PROCESSING_TIMEOUT,
	/** An operator has canceled the job. */
	CANCELED,
	/** Another worker still holds the files. */
	BUSY,
	/** A fault of ours; the log has it. */
	INTERNAL;

	/** Its name in JSON, in events and in the database. */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
