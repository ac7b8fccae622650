package dev.atrium.ingest.webhook.web;

import java.time.Duration;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of receiving.
 *
 * @param maxBody the largest body; callbacks have a few kilobytes, raw-tracks recordings
 * of many people some dozens
 * @param maxInFlight memory for all callbacks under way
 * @param bodyTimeout how long a sender may take for its body
 */
@Validated
@ConfigurationProperties("atrium.ingest.receiving")
record ReceivingProperties(@NotNull @DefaultValue("256KB") DataSize maxBody,
		@NotNull @DefaultValue("32MB") DataSize maxInFlight, @NotNull @DefaultValue("1500ms") Duration bodyTimeout) {

	@AssertTrue(message = "max-in-flight must hold at least one callback of max-body, and fit in an int")
	boolean isRoomForOne() {
		return this.maxBody.toBytes() < this.maxInFlight.toBytes() - 1024
				&& this.maxInFlight.toBytes() <= Integer.MAX_VALUE;
	}

	int maxBodyBytes() {
		return (int) this.maxBody.toBytes();
	}

}
