package dev.atrium.ingest.webhook.signature;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How signatures are judged, whatever the platform.
 *
 * @param tolerance how far a signature's timestamp may lie from our clock, either way
 */
@Validated
@ConfigurationProperties("atrium.ingest.signature")
public record SignatureProperties(@NotNull @DefaultValue("5m") Duration tolerance) {
}
