package dev.atrium.recordings.download;

import dev.atrium.recordings.download.DownloadProperties.Parallel;

/**
 * Decides by measuring whether a file is fetched over one connection or several: tries
 * several where one would take long, and keeps them only where they are faster. A trial
 * that did not help is repeated, each time after twice as many periods.
 */
final class Speedup {

	// Less than that would be over before it helps.
	private static final int WORTHWHILE_PERIODS = 6;

	private static final double FASTER = 1.2;

	private static final int FIRST_PAUSE = 16;

	private final Parallel parallel;

	private Phase phase = Phase.MEASURING_ONE;

	private long before;

	private long speedOfOne;

	private int pause = FIRST_PAUSE;

	private int wait = 1;

	Speedup(Parallel parallel) {
		this.parallel = parallel;
	}

	/**
	 * A period is over.
	 * @param received bytes that have come so far
	 * @param left bytes that are to come
	 */
	Advice afterPeriod(long received, long left) {
		long speed = received - this.before;
		this.before = received;
		if (--this.wait > 0) {
			return Advice.AS_IT_IS;
		}
		this.wait = 1;
		return switch (this.phase) {
			case MEASURING_ONE -> afterOne(speed, left);
			case TRYING -> afterTrial(speed);
			case SETTLED -> Advice.AS_IT_IS;
		};
	}

	private Advice afterOne(long speed, long left) {
		boolean worthwhile = left >= this.parallel.leastSize().toBytes() && left > WORTHWHILE_PERIODS * speed;
		if (this.parallel.connections() == 1 || !worthwhile) {
			return Advice.AS_IT_IS;
		}
		this.speedOfOne = speed;
		this.phase = Phase.TRYING;
		// The first period is theirs to get going.
		this.wait = 2;
		return Advice.MORE;
	}

	private Advice afterTrial(long speed) {
		if (speed >= FASTER * this.speedOfOne) {
			this.phase = Phase.SETTLED;
			return Advice.AS_IT_IS;
		}
		this.phase = Phase.MEASURING_ONE;
		this.wait = this.pause;
		this.pause *= 2;
		return Advice.ONE;
	}

	/** What to do. */
	enum Advice {

		/** Nothing. */
		AS_IT_IS,
		/** Open the other connections. */
		MORE,
		/** Close all but one. */
		ONE

	}

	private enum Phase {

		MEASURING_ONE, TRYING, SETTLED

	}

}
