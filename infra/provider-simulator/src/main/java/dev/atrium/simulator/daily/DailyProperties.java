package dev.atrium.simulator.daily;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The Daily domain that is simulated.
 *
 * @param apiKey the one key of the domain
 * @param subdomain the domain's name
 * @param retryBackoff the pause before the first retry of a callback, doubled each time
 * @param meetingEndDelay how long after the last leave a meeting ends; Daily says up to
 * 20 s
 * @param hostingDelay how long after the first join a recording cannot be started yet
 * @param rateLimits what may be called how often
 */
@Validated
@ConfigurationProperties("simulator.daily")
public record DailyProperties(@NotBlank String apiKey, @NotBlank String subdomain, @NotNull Duration retryBackoff,
		@NotNull Duration meetingEndDelay, @NotNull Duration hostingDelay, @NotNull @Valid RateLimits rateLimits) {

	/**
	 * Daily's three groups of endpoints.
	 *
	 * @param general most endpoints
	 * @param heavy deleting rooms and listing recordings
	 * @param starts starting recordings
	 */
	public record RateLimits(@NotNull @Valid Limit general, @NotNull @Valid Limit heavy, @NotNull @Valid Limit starts) {
	}

	/**
	 * How many calls may be made within how much time.
	 *
	 * @param calls the number of calls
	 * @param window the time
	 */
	public record Limit(@Positive int calls, @NotNull Duration window) {
	}

}
