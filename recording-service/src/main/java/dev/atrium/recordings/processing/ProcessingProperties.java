package dev.atrium.recordings.processing;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How media are processed.
 *
 * @param ffmpegPath the program, where it is not the one on PATH or the bundled one
 * @param ffprobePath the program, likewise
 * @param probeTimeout longest time for looking into a file
 * @param timeout longest time for processing one
 */
@ConfigurationProperties("atrium.recordings.processing")
record ProcessingProperties(@Nullable String ffmpegPath, @Nullable String ffprobePath,
		@DefaultValue("1m") Duration probeTimeout, @DefaultValue("1h") Duration timeout) {
}
