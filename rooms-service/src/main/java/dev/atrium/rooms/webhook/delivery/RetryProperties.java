package dev.atrium.rooms.webhook.delivery;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When an attempt that failed is repeated.
 *
 * @param delays how long to wait after the first attempt, the second, and so on; after
 * the last there is none
 * @param jitter by which part of itself a delay is longer or shorter at random, so that
 * what failed together does not come back together
 * @param longestWait how long at most a receiver can have us wait by {@code Retry-After}
 */
@Validated
@ConfigurationProperties("atrium.webhook.retry")
record RetryProperties(@DefaultValue( {
		"5s", "30s", "2m", "5m", "15m", "30m", "1h", "2h", "4h", "8h", "8h" }) List<Duration> delays,
		@DefaultValue("0.2") @DecimalMin("0") @DecimalMax("1") double jitter,
		@DefaultValue("24h") Duration longestWait){
}
