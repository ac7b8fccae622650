package dev.atrium.localstack;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import dev.atrium.localstack.process.ChildProcess;

/**
 * One life of a component: from its start to its end.
 */
final class ComponentProcess {

	private final Component component;

	private final ChildProcess child;

	private final BooleanSupplier readiness;

	private final long startedNanos;

	private volatile @Nullable Duration startupTime;

	private volatile boolean meantToEnd;

	ComponentProcess(Component component, ChildProcess child, BooleanSupplier readiness, long startedNanos) {
		this.component = component;
		this.child = child;
		this.readiness = readiness;
		this.startedNanos = startedNanos;
	}

	Component component() {
		return this.component;
	}

	ChildProcess child() {
		return this.child;
	}

	/** Tells whoever asks that the coming end is wanted. */
	void expectEnd() {
		this.meantToEnd = true;
	}

	boolean isMeantToEnd() {
		return this.meantToEnd;
	}

	/**
	 * Asks whether it is ready.
	 * @throws StartFailed if it ended
	 */
	boolean checkReady() {
		if (!this.child.isAlive()) {
			throw StartFailed.of(this.component, "ended with exit code " + this.child.exit().join(), lastLines());
		}
		if (this.startupTime == null && this.readiness.getAsBoolean()) {
			this.startupTime = age();
		}
		return wasReady();
	}

	boolean wasReady() {
		return this.startupTime != null;
	}

	Duration age() {
		return Duration.ofNanos(System.nanoTime() - this.startedNanos);
	}

	Duration startupTime() {
		Duration time = this.startupTime;
		if (time == null) {
			throw new IllegalStateException(this.component.label() + " is not ready yet");
		}
		return time;
	}

	List<String> lastLines() {
		return this.child.lastLines();
	}

}
