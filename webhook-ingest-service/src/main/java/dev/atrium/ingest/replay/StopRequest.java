package dev.atrium.ingest.replay;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets a replay end its transaction when the process is told to stop (Ctrl-C, SIGTERM):
 * the JVM exits when this is closed, or when the broker has had time enough.
 */
final class StopRequest implements BooleanSupplier, AutoCloseable {

	private static final int LONGEST_TRANSACTION_SECONDS = 20;

	private final CountDownLatch finished = new CountDownLatch(1);

	private final Thread hook = new Thread(this::awaitEnd, "replay-stop");

	private volatile boolean requested;

	StopRequest() {
		Runtime.getRuntime().addShutdownHook(this.hook);
	}

	private void awaitEnd() {
		this.requested = true;
		try {
			this.finished.await(LONGEST_TRANSACTION_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean getAsBoolean() {
		return this.requested;
	}

	@Override
	public void close() {
		this.finished.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException _) {
			// It is running.
		}
	}

}
