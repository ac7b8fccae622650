package dev.atrium.events;

/**
 * A Kafka topic and the sealed family of events that it carries.
 *
 * @param <E> the family
 * @param name the topic's name
 * @param family the sealed interface that every event of the topic implements
 */
public record Topic<E extends Event>(String name, Class<E> family) {

	/** Where records end that cannot be applied. */
	public String deadLetters() {
		return this.name + ".dlt";
	}

}
