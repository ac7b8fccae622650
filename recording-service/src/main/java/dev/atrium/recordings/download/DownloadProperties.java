package dev.atrium.recordings.download;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.Valid;
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
 * @param progressPeriod how often progress is told
 */
@ConfigurationProperties("atrium.recordings.download")
@Validated
public record DownloadProperties(Path workDir, @Valid OutboundLimits limits, @DefaultValue("1GB") DataSize freeSpace,
		@DefaultValue("2") @PositiveOrZero int fruitlessResumes, @DefaultValue("1s") Duration resumePause,
		@DefaultValue("1s") Duration progressPeriod) {

	/** Longest wait for the other side's next bytes. */
	public Duration silence() {
		return this.limits.silence();
	}

	/** Longest time for one answer. */
	public Duration deadline() {
		return this.limits.deadline();
	}

}
