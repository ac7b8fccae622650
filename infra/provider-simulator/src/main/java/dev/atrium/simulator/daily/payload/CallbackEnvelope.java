package dev.atrium.simulator.daily.payload;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is around every callback.
 *
 * @param version of the format
 * @param type what happened
 * @param id names the event, after a pattern of its type
 * @param payload the event's own fields
 * @param eventTs when it was sent
 */
public record CallbackEnvelope(String version, String type, String id, Object payload,
		@JsonProperty("event_ts") BigDecimal eventTs) {
}
