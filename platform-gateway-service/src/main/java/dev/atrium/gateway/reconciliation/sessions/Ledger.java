package dev.atrium.gateway.reconciliation.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.atrium.gateway.conference.Heard;
import dev.atrium.gateway.conference.Heard.Kind;

/**
 * What was heard of a room, to be ticked off against the provider's record.
 */
final class Ledger {

	private final List<Heard> heard;

	/** How far the times of a callback and of the record may lie apart. */
	private final Duration tolerance;

	Ledger(List<Heard> heard, Duration tolerance) {
		this.heard = new ArrayList<>(heard);
		this.tolerance = tolerance;
	}

	/** Whether it was heard, where an id names one happening. */
	boolean knows(Kind kind, String subject) {
		return this.heard.stream().anyMatch((entry) -> entry.kind() == kind && entry.subject().equals(subject));
	}

	/**
	 * Whether it was heard, where only the time tells two happenings apart; what was
	 * heard stands for one of them.
	 */
	boolean tickOff(Kind kind, String subject, Instant at) {
		Optional<Heard> nearest = this.heard.stream()
			.filter((entry) -> entry.kind() == kind && entry.subject().equals(subject))
			.filter((entry) -> distance(entry, at).compareTo(this.tolerance) <= 0)
			.min(Comparator.comparing((entry) -> distance(entry, at)));
		nearest.ifPresent(this.heard::remove);
		return nearest.isPresent();
	}

	private static Duration distance(Heard entry, Instant at) {
		return Duration.between(entry.occurredAt(), at).abs();
	}

}
