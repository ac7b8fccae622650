package dev.atrium.simulator.whereby;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The Whereby organization that is simulated.
 *
 * @param apiKey its API key
 * @param subdomain its subdomain
 * @param webhookSecret the plain secret the dashboard shows
 * @param webhookUrl the webhook set in the dashboard, if any
 * @param retryBackoff the pause before the first retry of a callback, doubled once
 * @param sessionEndDelay how long fewer than two people must be inside for the session to
 * end; Whereby takes about 60 s
 * @param pointsPerMinute how much may be asked of the API
 */
@Validated
@ConfigurationProperties("simulator.whereby")
public record WherebyProperties(@NotBlank String apiKey, @NotBlank String subdomain, @NotBlank String webhookSecret,
		@Nullable URI webhookUrl, @NotNull Duration retryBackoff, @NotNull Duration sessionEndDelay,
		@Positive int pointsPerMinute) {
}
