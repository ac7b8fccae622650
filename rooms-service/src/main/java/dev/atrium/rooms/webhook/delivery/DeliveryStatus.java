package dev.atrium.rooms.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far a delivery has come. Each but {@link #PENDING} is an end, until its owner has
 * it sent again.
 */
public enum DeliveryStatus {

	/** To be sent, or to be tried again. */
	@JsonProperty("pending")
	PENDING,
	/** The receiver has taken it. */
	@JsonProperty("delivered")
	DELIVERED,
	/** The receiver has refused it, or all attempts are used up. */
	@JsonProperty("failed")
	FAILED,
	/** The webhook was paused or removed before it was delivered. */
	@JsonProperty("held")
	HELD

}
