package dev.atrium.simulator.callback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The latest callbacks and what became of them.
 */
@Component
class CallbackJournal {

	private static final int CAPACITY = 5_000;

	private final Map<String, Callback> entries = new LinkedHashMap<>();

	synchronized void add(Callback callback) {
		this.entries.put(callback.id(), callback);
		if (this.entries.size() > CAPACITY) {
			this.entries.remove(this.entries.keySet().iterator().next());
		}
	}

	synchronized void tried(Callback callback, CallbackAttempt attempt, boolean success) {
		this.entries.computeIfPresent(callback.id(), (_, entry) -> entry.tried(attempt, success));
	}

	synchronized Optional<Callback> find(String id) {
		return Optional.ofNullable(this.entries.get(id));
	}

	synchronized List<Callback> all() {
		return new ArrayList<>(this.entries.values());
	}

}
