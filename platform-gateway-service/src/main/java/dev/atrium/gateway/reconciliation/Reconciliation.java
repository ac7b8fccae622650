package dev.atrium.gateway.reconciliation;

import java.time.Clock;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Lets others of the gateway say that callbacks may be missing.
 */
@Component
public class Reconciliation {

	private final ProgressNotes notes;

	private final Clock clock;

	Reconciliation(ProgressNotes notes, Clock clock) {
		this.notes = notes;
		this.clock = clock;
	}

	/**
	 * Has all comparisons with a platform done at their next turn, on whichever instance,
	 * although callbacks flow.
	 */
	public Mono<Void> soon(String platform) {
		return this.notes.ask(platform, this.clock.instant());
	}

}
