package dev.atrium.ingest.replay;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of a replay.
 *
 * @param maxAge how far back a replay goes without being forced; below the time for which
 * consumers remember what they have applied ({@code atrium.messaging.consumer.retention},
 * 14 days), with a day for what waits in topics
 */
@Validated
@ConfigurationProperties("atrium.ingest.replay")
record ReplayProperties(@NotNull @DefaultValue("13d") Duration maxAge) {
}
