package dev.atrium.ingest.webhook.translation;

import org.jspecify.annotations.Nullable;

import dev.atrium.ingest.webhook.Translation.KeptNotMapped;
import dev.atrium.ingest.webhook.Translation.Reason;

/**
 * A genuine callback that no event can be made of. Ends a translation from within; its
 * message quotes nothing of the body.
 */
public final class UnusableCallback extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private UnusableCallback(Reason reason, String detail) {
		super(detail, null, false, false);
		this.reason = reason;
	}

	static UnusableCallback unreadable(String detail) {
		return new UnusableCallback(Reason.UNREADABLE, detail);
	}

	/**
	 * Insists on a field.
	 * @throws UnusableCallback if it is absent
	 */
	public static <T> T require(@Nullable T value, String field) {
		if (value == null) {
			throw new UnusableCallback(Reason.INCOMPLETE, field + " is missing");
		}
		return value;
	}

	/** What to answer instead of events. */
	public KeptNotMapped asTranslation(String type) {
		return new KeptNotMapped(type, this.reason, String.valueOf(getMessage()));
	}

}
