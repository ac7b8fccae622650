package dev.atrium.recordings.processing;

import java.time.Duration;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How media are processed.
 *
 * @param ffmpegPath the program, where it is not the one on PATH or the bundled one
 * @param ffprobePath the program, likewise
 * @param probeTimeout longest time for looking into a file
 * @param timeout longest time for one run of ffmpeg
 * @param memory how much memory one run may have
 * @param loudness how loud the mixed audio is made, in LUFS
 * @param opus whether the mixed audio is made as Opus too
 */
@ConfigurationProperties("atrium.recordings.processing")
@Validated
record ProcessingProperties(@Nullable String ffmpegPath, @Nullable String ffprobePath,
		@DefaultValue("1m") Duration probeTimeout, @DefaultValue("1h") Duration timeout,
		@DefaultValue("2GB") DataSize memory, @DefaultValue("-19") @DecimalMin("-40") @DecimalMax("-5") double loudness,
		@DefaultValue("false") boolean opus) {
}
