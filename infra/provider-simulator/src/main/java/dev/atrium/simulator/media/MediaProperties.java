package dev.atrium.simulator.media;

import java.nio.file.Path;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where media are made, and by what.
 *
 * @param dir holds the files, for as long as the simulator runs
 * @param ffmpeg the executable; when absent, the one on PATH, else the bundled one
 */
@Validated
@ConfigurationProperties("simulator.media")
record MediaProperties(@NotNull Path dir, @Nullable Path ffmpeg) {
}
