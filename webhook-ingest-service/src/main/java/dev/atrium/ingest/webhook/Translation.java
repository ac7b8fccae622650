package dev.atrium.ingest.webhook;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import dev.atrium.events.Event;

/** What a callback means to us. */
public sealed interface Translation {

	/**
	 * The platform's name of the callback; one name for all that it does not document.
	 */
	String type();

	/**
	 * It stands for these events.
	 *
	 * @param type the platform's name of the callback
	 * @param events what happened, in order
	 */
	record Mapped(String type, List<Identified> events) implements Translation {
	}

	/**
	 * It stays raw in {@code provider-webhooks}, and nothing else happens.
	 *
	 * @param type the platform's name of the callback, or {@link #OTHER_TYPE} where the
	 * platform documents no such type: senders must not be able to make up metrics
	 * @param reason why
	 * @param detail the reason in words
	 */
	record KeptNotMapped(String type, Reason reason, String detail) implements Translation {

		/** Stands for every type that is not documented. */
		public static final String OTHER_TYPE = "other";

		private static final int LONGEST_QUOTE = 40;

		/** A callback whose type the platform does not document. */
		public static KeptNotMapped unknown(String type) {
			String quote = type.substring(0, Math.min(type.length(), LONGEST_QUOTE)).replaceAll("[^\\w.-]", "?");
			return new KeptNotMapped(OTHER_TYPE, Reason.UNKNOWN_TYPE, "type \"" + quote + "\"");
		}

	}

	/**
	 * An event with its deterministic id.
	 *
	 * @param id from {@link dev.atrium.events.EventIds#ofFact} where the platform names
	 * what happened, else from {@link dev.atrium.events.EventIds#ofCallback}
	 * @param event the fact
	 */
	record Identified(UUID id, Event event) {
	}

	/** Why a callback becomes no event. */
	enum Reason {

		/** Documented by the platform, and of no use to us. */
		NOT_NEEDED,
		/** Not documented by the platform, as far as we know. */
		UNKNOWN_TYPE,
		/** Lacks something that the event cannot do without. */
		INCOMPLETE,
		/** Not a JSON object. */
		UNREADABLE;

		/** The reason as a metric's tag. */
		public String tag() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
