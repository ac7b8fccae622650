package dev.atrium.scheduling;

import java.util.List;

/**
 * Several works, contributed as one bean where their number is known only at start, such
 * as one per platform.
 */
@FunctionalInterface
public interface RecurringWorks {

	/** The works. */
	List<? extends RecurringWork> works();

}
