package dev.atrium.gateway.platform;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.atrium.scheduling.ExpectedFailure;

/**
 * A provider did not do what it was asked. The detail is fit for a user: it names the
 * provider and what happened, and holds no secret.
 */
public abstract sealed class PlatformException extends RuntimeException implements ExpectedFailure {

	private static final long serialVersionUID = 1L;

	private final String detail;

	private PlatformException(String detail, @Nullable Throwable cause) {
		super(detail, cause);
		this.detail = detail;
	}

	/** The message. */
	@Override
	public String detail() {
		return this.detail;
	}

	/** This deployment has no key for the provider, or does not know it. */
	public static final class NotConfigured extends PlatformException {

		private static final long serialVersionUID = 1L;

		/**
		 * Creates the exception.
		 * @param platform the name that was asked for
		 */
		public NotConfigured(String platform) {
			super("The video platform '" + platform + "' is not configured here", null);
		}

	}

	/** The provider does not accept our key, or our plan lacks what was asked for. */
	public static final class Unauthorized extends PlatformException {

		private static final long serialVersionUID = 1L;

		/** Creates the exception. */
		public Unauthorized(String detail) {
			super(detail, null);
		}

	}

	/** The provider understands the request and refuses it; asking again cannot help. */
	public static final class Rejected extends PlatformException {

		private static final long serialVersionUID = 1L;

		/** Creates the exception. */
		public Rejected(String detail) {
			super(detail, null);
		}

	}

	/** What the request is about does not exist at the provider. */
	public static final class NotFound extends PlatformException {

		private static final long serialVersionUID = 1L;

		/** Creates the exception. */
		public NotFound(String detail) {
			super(detail, null);
		}

	}

	/**
	 * The provider gave no usable answer; whether it did what it was asked is unknown.
	 */
	public static final class Unavailable extends PlatformException {

		private static final long serialVersionUID = 1L;

		private final @Nullable Duration retryAfter;

		private final boolean circuitOpen;

		/** Creates the exception for an answer that says so. */
		public Unavailable(String detail) {
			this(detail, null, null, false);
		}

		/** Creates the exception for an answer that did not come or cannot be read. */
		public Unavailable(String detail, Throwable cause) {
			this(detail, cause, null, false);
		}

		/**
		 * Creates the exception for a provider that must be left alone for a while.
		 * @param retryAfter how long
		 */
		public Unavailable(String detail, Duration retryAfter) {
			this(detail, null, retryAfter, false);
		}

		private Unavailable(String detail, @Nullable Throwable cause, @Nullable Duration retryAfter,
				boolean circuitOpen) {
			super(detail, cause);
			this.retryAfter = retryAfter;
			this.circuitOpen = circuitOpen;
		}

		/**
		 * Creates the exception for a provider that was not asked, since it is known to
		 * be down.
		 * @param retryAfter when it may be asked again
		 */
		public static Unavailable circuitOpen(String detail, Duration retryAfter) {
			return new Unavailable(detail, null, retryAfter, true);
		}

		/**
		 * Whether the provider is known to be down, so that waiting for it is in vain.
		 */
		public boolean isCircuitOpen() {
			return this.circuitOpen;
		}

		/** How long to wait; empty where nobody said so. */
		public Optional<Duration> retryAfter() {
			return Optional.ofNullable(retryAfter);
		}

	}

}
