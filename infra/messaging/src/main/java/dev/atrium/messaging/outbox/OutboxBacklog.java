package dev.atrium.messaging.outbox;

/**
 * What waits for publishing.
 *
 * @param pending how many events
 * @param oldestAge how long the oldest has waited, in seconds; 0 if none waits
 */
record OutboxBacklog(double pending, double oldestAge) {

	/** While the database does not answer. */
	static final OutboxBacklog UNKNOWN = new OutboxBacklog(Double.NaN, Double.NaN);

}
