package dev.atrium.gateway.task;

/**
 * Another worker has taken the task over: the outcome is theirs to store.
 */
final class LeaseLost extends RuntimeException {

	private static final long serialVersionUID = 1L;

	LeaseLost(ProviderTask task) {
		super("Attempt " + task.attempt() + " of " + task.kind() + " for meeting " + task.meetingId()
				+ " was taken over by another worker");
	}

}
