package dev.atrium.events;

/**
 * A fact that one service states and others may act on. The events of one topic form a
 * sealed family, so that a consumer's {@code switch} over them is checked by the
 * compiler.
 *
 * <p>
 * A record component is required unless it is {@code @Nullable}; {@link EventCodec} holds
 * events to that in both directions.
 */
public interface Event {

	/**
	 * Orders events: those with the same key are delivered in the order in which they
	 * were published.
	 * @return the Kafka record key
	 */
	String key();

}
