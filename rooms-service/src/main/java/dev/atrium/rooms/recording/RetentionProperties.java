package dev.atrium.rooms.recording;

import java.time.Duration;

import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long recordings are kept.
 *
 * @param days where their room does not say it; none: for good
 * @param deletedKept how long a deleted one can be restored
 * @param period how often to look
 */
@Validated
@ConfigurationProperties("atrium.recording.retention")
record RetentionProperties(@Positive @Nullable Integer days, @DefaultValue("30d") Duration deletedKept,
		@DefaultValue("1h") Duration period) {
}
