package dev.atrium.gateway.reconciliation;

import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.PlatformRegistration.Configured;

/**
 * Compares one kind of thing that a provider has on record with what is known of it, and
 * announces what was missed.
 */
public interface Comparison {

	/** What is compared, such as {@code recordings}; part of names that never change. */
	String subject();

	/** How often. */
	Pace pace();

	/** Whether the platform has such a record. */
	boolean isPossibleAt(Configured platform);

	/**
	 * Does it once. Broken off at any point, it is done again from the same progress.
	 * @return how far it has come, once it has come to its end
	 */
	Mono<Progress> compare(Configured platform, Progress progress);

}
