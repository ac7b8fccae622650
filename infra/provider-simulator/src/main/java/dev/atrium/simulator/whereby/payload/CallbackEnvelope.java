package dev.atrium.simulator.whereby.payload;

/**
 * What is around every callback.
 *
 * @param apiVersion of the format
 * @param id names the event: 64 hex digits
 * @param createdAt when it was sent
 * @param type what happened
 * @param data the event's own fields
 */
public record CallbackEnvelope(String apiVersion, String id, String createdAt, String type, Object data) {
}
