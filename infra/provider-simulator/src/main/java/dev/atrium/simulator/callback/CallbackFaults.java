package dev.atrium.simulator.callback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

import reactor.core.publisher.Mono;

import dev.atrium.simulator.fault.FaultBoard;
import dev.atrium.simulator.fault.Faults;
import dev.atrium.simulator.room.Platform;

/**
 * Loses, repeats, delays and reorders callbacks on their way into the queue.
 */
class CallbackFaults {

	private static final Duration SHUFFLE_WINDOW = Duration.ofSeconds(1);

	private final FaultBoard board;

	private final Consumer<Callback> queue;

	private final List<Callback> held = new ArrayList<>();

	CallbackFaults(FaultBoard board, Consumer<Callback> queue) {
		this.board = board;
		this.queue = queue;
	}

	void pass(Callback callback) {
		Platform platform = callback.room().platform();
		if (this.board.takeCallbackDrop(platform)) {
			return;
		}
		Faults.Callbacks faults = this.board.of(platform).callbacks();
		for (int copy = 0; copy <= faults.duplicate(); copy++) {
			if (faults.delayMs() > 0) {
				Mono.delay(Duration.ofMillis(faults.delayMs())).subscribe((_) -> shuffle(callback, faults));
			}
			else {
				shuffle(callback, faults);
			}
		}
	}

	private void shuffle(Callback callback, Faults.Callbacks faults) {
		if (!faults.shuffle()) {
			this.queue.accept(callback);
		}
		else if (hold(callback) == 1) {
			Mono.delay(SHUFFLE_WINDOW).subscribe((_) -> release());
		}
	}

	private synchronized int hold(Callback callback) {
		this.held.add(callback);
		return this.held.size();
	}

	/**
	 * Backwards, so that the order is certain to differ.
	 */
	private synchronized void release() {
		Collections.reverse(this.held);
		this.held.forEach(this.queue);
		this.held.clear();
	}

}
