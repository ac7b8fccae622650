package dev.atrium.ingest.replay;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.atrium.ingest.messaging.Normaliser.Normalised;
import dev.atrium.ingest.webhook.Translation.KeptNotMapped;
import dev.atrium.ingest.webhook.Translation.Mapped;
import dev.atrium.ingest.webhook.Translation.Reason;

/**
 * Counts what a replay did, per platform and type:
 *
 * <pre>
 * read = mapped + kept{reason}
 * </pre>
 *
 * Takes as much memory as there are types, however many callbacks there are.
 */
final class ReplayTally {

	private final SortedMap<Kind, Counts> counts = new TreeMap<>();

	private long read;

	private long failures;

	void add(Normalised normalised) {
		this.read++;
		Counts ofKind = this.counts.computeIfAbsent(new Kind(normalised.platform(), normalised.translation().type()),
				(kind) -> new Counts());
		switch (normalised.translation()) {
			case Mapped _ -> ofKind.mapped++;
			case KeptNotMapped kept -> ofKind.kept.merge(kept.reason(), 1L, Long::sum);
		}
		ofKind.events += normalised.events().size();
	}

	/** Counts a callback of the range that a fault of ours kept from being normalised. */
	void addFailure() {
		this.failures++;
	}

	long read() {
		return this.read;
	}

	long failures() {
		return this.failures;
	}

	SortedMap<Kind, Counts> counts() {
		return this.counts;
	}

	/** Callbacks that are counted together. */
	record Kind(String platform, String type) implements Comparable<Kind> {

		private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::platform).thenComparing(Kind::type);

		@Override
		public int compareTo(Kind other) {
			return ORDER.compare(this, other);
		}

	}

	/** What became of callbacks of one kind. */
	static final class Counts {

		private final Map<Reason, Long> kept = new EnumMap<>(Reason.class);

		private long mapped;

		private long events;

		long read() {
			return this.mapped + this.kept.values().stream().mapToLong(Long::longValue).sum();
		}

		long mapped() {
			return this.mapped;
		}

		Map<Reason, Long> kept() {
			return this.kept;
		}

		long events() {
			return this.events;
		}

	}

}
