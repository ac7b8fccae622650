package dev.atrium.rooms.webhook.dispatch;

import java.time.Duration;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When nothing more is sent to an endpoint that only fails.
 *
 * @param failures after so many failures without a success between them
 * @param after and not before so long after the first of them
 */
@Validated
@ConfigurationProperties("atrium.webhook.pause")
record PauseProperties(@DefaultValue("10") @Positive int failures, @DefaultValue("24h") Duration after) {
}
