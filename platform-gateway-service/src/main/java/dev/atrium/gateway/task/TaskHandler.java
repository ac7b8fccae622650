package dev.atrium.gateway.task;

import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.PlatformException;

/**
 * Does the tasks of one kind. A task may be done again by another worker after this one
 * has reached the provider, so look before repeating what must happen once.
 */
public interface TaskHandler {

	/** Which tasks. */
	ProviderTask.Kind kind();

	/** How long and how often a task is tried. */
	RetryPolicy retryPolicy();

	/**
	 * Calls the provider and then stores the outcome in one transaction with
	 * {@link ProviderTasks#finish}.
	 */
	Mono<Void> perform(ProviderTask task);

	/** Whether the failure may pass. */
	boolean mayPass(PlatformException failure);

	/**
	 * Stores, in one transaction with {@link ProviderTasks#finish}, that the task has
	 * failed for good.
	 */
	Mono<Void> giveUp(ProviderTask task, PlatformException failure);

}
