package dev.atrium.simulator.fault;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How one platform misbehaves; zero and false mean well-behaved. Fields named
 * {@code …_next} count down with each use.
 *
 * @param api what its API does to calls
 * @param callbacks what becomes of its callbacks
 * @param media what happens to downloads
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Faults(Api api, Callbacks callbacks, Media media) {

	/**
	 * No misbehaviour at all.
	 */
	public static final Faults NONE = new Faults(new Api(0, 0, 503), new Callbacks(0, 0, 0, false),
			new Media(0, 0, 0, 0, 0, 403));

	Faults withOneApiFailureUsed() {
		return new Faults(this.api.withOneFailureUsed(), this.callbacks, this.media);
	}

	Faults withOneDropUsed() {
		return new Faults(this.api, this.callbacks.withOneDropUsed(), this.media);
	}

	Faults withOneDownloadServed() {
		return new Faults(this.api, this.callbacks, this.media.withOneDownloadServed());
	}

	private static int oneLess(int count) {
		return Math.max(0, count - 1);
	}

	private static void requireNotNegative(long... values) {
		for (long value : values) {
			if (value < 0) {
				throw new IllegalArgumentException("must not be negative, but was " + value);
			}
		}
	}

	private static void requireErrorStatus(int status) {
		if (status < 400 || status > 599) {
			throw new IllegalArgumentException("must be an HTTP error status, but was " + status);
		}
	}

	/**
	 * Misbehaviour of the API.
	 *
	 * @param delayMs how long each answer is held back, once the call has taken effect
	 * @param failNext how many calls fail from now on
	 * @param failStatus the status they fail with
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	public record Api(long delayMs, int failNext, int failStatus) {

		public Api {
			requireNotNegative(delayMs, failNext);
			requireErrorStatus(failStatus);
		}

		Api withOneFailureUsed() {
			return new Api(this.delayMs, oneLess(this.failNext), this.failStatus);
		}

	}

	/**
	 * Misbehaviour of callbacks.
	 *
	 * @param dropNext how many are lost from now on
	 * @param duplicate how many extra copies of each are sent
	 * @param delayMs how long each is held back
	 * @param shuffle whether they arrive out of order
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	public record Callbacks(int dropNext, int duplicate, long delayMs, boolean shuffle) {

		public Callbacks {
			requireNotNegative(dropNext, duplicate, delayMs);
		}

		Callbacks withOneDropUsed() {
			return new Callbacks(oneLess(this.dropNext), this.duplicate, this.delayMs, this.shuffle);
		}

	}

	/**
	 * Misbehaviour of downloads.
	 *
	 * @param bytesPerSecond the speed, unlimited when zero
	 * @param truncateNext how many downloads end half-way from now on
	 * @param resetNext how many lose their connection from now on
	 * @param resetAfterBytes after how many bytes, half of the body when zero
	 * @param failNext how many are refused from now on
	 * @param failStatus the status they are refused with
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	public record Media(long bytesPerSecond, int truncateNext, int resetNext, long resetAfterBytes, int failNext,
			int failStatus) {

		public Media {
			requireNotNegative(bytesPerSecond, truncateNext, resetNext, resetAfterBytes, failNext);
			requireErrorStatus(failStatus);
		}

		/**
		 * One download meets one fault: refused first, then reset, then truncated.
		 */
		Media withOneDownloadServed() {
			if (this.failNext > 0) {
				return new Media(this.bytesPerSecond, this.truncateNext, this.resetNext, this.resetAfterBytes,
						this.failNext - 1, this.failStatus);
			}
			if (this.resetNext > 0) {
				return new Media(this.bytesPerSecond, this.truncateNext, this.resetNext - 1, this.resetAfterBytes, 0,
						this.failStatus);
			}
			return new Media(this.bytesPerSecond, oneLess(this.truncateNext), 0, this.resetAfterBytes, 0,
					this.failStatus);
		}

	}

}
