package dev.atrium.gateway.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import reactor.core.publisher.Mono;

import dev.atrium.gateway.conference.RoomActivity;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.scheduling.RecurringWork;

/**
 * A comparison with one platform, which has turns of its own so that it never waits for
 * another platform's. Turns come at the quicker pace; while callbacks flow, most of them
 * pass, unless a comparison was asked for.
 */
class PlatformComparison implements RecurringWork {

	private final Comparison comparison;

	private final Configured platform;

	private final ProgressNotes notes;

	private final Flow flow;

	PlatformComparison(Comparison comparison, Configured platform, ProgressNotes notes, Flow flow) {
		this.comparison = comparison;
		this.platform = platform;
		this.notes = notes;
		this.flow = flow;
	}

	@Override
	public String name() {
		return this.comparison.subject() + "-reconciliation-" + this.platform.name();
	}

	@Override
	public Duration period() {
		return this.comparison.pace().silent();
	}

	@Override
	public Mono<Void> run() {
		return this.notes.of(this.platform.name(), this.comparison.subject())
			.filterWhen(this::isDue)
			.flatMap((progress) -> this.comparison.compare(this.platform, progress))
			.flatMap((progress) -> this.notes.note(this.platform.name(), this.comparison.subject(), progress));
	}

	private Mono<Boolean> isDue(Progress progress) {
		Instant last = progress.comparedAt();
		if (last == null || !last.plus(this.comparison.pace().flowing()).isAfter(this.flow.clock().instant())) {
			return Mono.just(true);
		}
		return this.flow.isSilent(this.platform.name())
			.filter((silent) -> silent)
			.switchIfEmpty(this.notes.isAskedFor(this.platform.name(), this.comparison.subject()));
	}

	/**
	 * Whether callbacks flow.
	 *
	 * @param activity what they told
	 * @param quietAfter how long after the last one they no longer do
	 * @param clock tells the time
	 */
	record Flow(RoomActivity activity, Duration quietAfter, Clock clock) {

		Mono<Boolean> isSilent(String platform) {
			return activity.calledBackSince(platform, clock.instant().minus(quietAfter)).map((flows) -> !flows);
		}

	}

}
