package dev.atrium.recordings.recording;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A step of a recording's job failed. Its message is written for users and free of
 * secrets.
 */
public abstract sealed class StepFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final FailureReason reason;

	private StepFailure(FailureReason reason, String detail, @Nullable Throwable cause) {
		super(detail, cause);
		this.reason = reason;
	}

	/** What went wrong, for machines. */
	public FailureReason reason() {
		return this.reason;
	}

	/** What went wrong, for people. */
	public String detail() {
		return Objects.requireNonNull(getMessage());
	}

	/** May pass: the step is tried again later. */
	public static final class Transient extends StepFailure {

		private static final long serialVersionUID = 1L;

		private final Duration retryAfter;

		public Transient(FailureReason reason, String detail) {
			this(reason, detail, Duration.ZERO);
		}

		public Transient(FailureReason reason, String detail, Throwable cause) {
			super(reason, detail, cause);
			this.retryAfter = Duration.ZERO;
		}

		/**
		 * A failure whose next try the other side wants later.
		 * @param retryAfter how long it asks us to wait at least
		 */
		public Transient(FailureReason reason, String detail, Duration retryAfter) {
			super(reason, detail, null);
			this.retryAfter = retryAfter;
		}

		/**
		 * How long the other side asks us to wait at least; zero where it says nothing.
		 */
		public Duration retryAfter() {
			return retryAfter;
		}

	}

	/** Stays: trying again cannot help. */
	public static final class Permanent extends StepFailure {

		private static final long serialVersionUID = 1L;

		public Permanent(FailureReason reason, String detail) {
			super(reason, detail, null);
		}

		public Permanent(FailureReason reason, String detail, Throwable cause) {
			super(reason, detail, cause);
		}

	}

}
