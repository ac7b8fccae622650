package dev.atrium.scheduling;

/**
 * What an exception is that is no fault of ours and passes by itself, such as a provider
 * that does not answer: the work waits for its next turn, and no stack trace is logged.
 */
public interface ExpectedFailure {

	/** What happened, for an operator. */
	String detail();

}
