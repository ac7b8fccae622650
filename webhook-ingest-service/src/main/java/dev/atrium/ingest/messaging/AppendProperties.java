package dev.atrium.ingest.messaging;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of keeping a callback.
 *
 * @param enqueueTimeout how long the producer may refuse to take it; from then on its
 * {@code delivery.timeout.ms} holds. With {@code body-timeout} all three stay below the 5
 * s after which Whereby gives up
 */
@Validated
@ConfigurationProperties("atrium.ingest.append")
record AppendProperties(@NotNull @DefaultValue("500ms") Duration enqueueTimeout) {
}
