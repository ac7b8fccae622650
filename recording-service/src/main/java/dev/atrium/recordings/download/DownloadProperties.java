package dev.atrium.recordings.download;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import dev.atrium.outbound.OutboundLimits;

/**
 * How recordings are fetched.
 *
 * @param workDir where unfinished files are kept; best on the file system of the storage
 * @param limits of one request
 * @param freeSpace how much of the disk stays free
 * @param fruitlessResumes how often in a row a broken download is resumed without a
 * single new byte, before the job waits for its next try
 * @param resumePause how long to wait before resuming
 * @param progressPeriod how often progress is told, and room and speed are looked at
 * @param leastSpeed bytes per second, below which a download is taken for stalled
 * @param connections how many are open at once
 * @param connectionsPerHost how many of them to one host
 * @param parallel when a file is fetched in pieces over several connections
 */
@ConfigurationProperties("atrium.recordings.download")
@Validated
public record DownloadProperties(Path workDir, @Valid OutboundLimits limits, @DefaultValue("1GB") DataSize freeSpace,
		@DefaultValue("2") @PositiveOrZero int fruitlessResumes, @DefaultValue("1s") Duration resumePause,
		@DefaultValue("1s") Duration progressPeriod, @DefaultValue("1KB") DataSize leastSpeed,
		@DefaultValue("16") @Positive int connections, @DefaultValue("8") @Positive int connectionsPerHost,
		@DefaultValue @Valid Parallel parallel) {

	/** Longest wait for the other side's next bytes. */
	public Duration silence() {
		return this.limits.silence();
	}

	/** Longest time for one answer. */
	public Duration deadline() {
		return this.limits.deadline();
	}

	/**
	 * When a file is fetched over several connections: where the one is slow and more of
	 * them are faster, which is tried out.
	 *
	 * @param connections over how many at most; 1 for never
	 * @param leastSize how much has to be to come; smaller files are not worth it
	 * @param period how long the speed is measured
	 */
	public record Parallel(@DefaultValue("4") @Min(1) int connections, @DefaultValue("32MB") DataSize leastSize,
			@DefaultValue("500ms") Duration period) {

		/** A piece is not split into smaller ones. */
		long leastPiece() {
			return Math.max(this.leastSize.toBytes() / 8, 1);
		}

	}

}
