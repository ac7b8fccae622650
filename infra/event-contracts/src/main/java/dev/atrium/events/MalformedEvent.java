package dev.atrium.events;

/**
 * An event's JSON breaks its contract: unreadable, of a wrong type, or without a required
 * field. Trying again cannot help.
 */
public class MalformedEvent extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MalformedEvent(EventType type, String rule) {
		super(type.name() + ": " + rule);
	}

	MalformedEvent(EventType type, String rule, Throwable cause) {
		super(type.name() + ": " + rule, cause);
	}

}
