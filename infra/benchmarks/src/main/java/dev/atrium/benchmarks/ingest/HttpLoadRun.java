package dev.atrium.benchmarks.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToLongFunction;

import dev.atrium.benchmarks.ingest.HttpLoad.Answer;
import dev.atrium.benchmarks.ingest.HttpLoad.Pace;

/** One run of load: its connections, and a loop that serves them all. */
final class HttpLoadRun implements AutoCloseable {

	private static final long PATIENCE_MILLIS = 60_000;

	/** Between two looks at the clock, which a selector reads in milliseconds only. */
	private static final long LOOK_NANOS = 100_000;

	private final Selector selector;

	private final Deque<HttpLoadConnection> idle = new ArrayDeque<>();

	private final List<Answer> answers = new ArrayList<>();

	HttpLoadRun(URI target, int connections) {
		try {
			this.selector = Selector.open();
			for (int i = 0; i < connections; i++) {
				this.idle.add(HttpLoadConnection.open(target, this.selector));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Measured send(List<Callback> callbacks, Pace pace) {
		long start = System.nanoTime();
		try {
			int next = 0;
			while (this.answers.size() < callbacks.size()) {
				next = sendDue(callbacks, next, (i) -> pace.due(i, start));
				receive(next < callbacks.size() && !this.idle.isEmpty());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Measured(List.copyOf(this.answers), (System.nanoTime() - start) / 1e9);
	}

	private int sendDue(List<Callback> callbacks, int first, IntToLongFunction pace) throws IOException {
		int next = first;
		while (next < callbacks.size() && !this.idle.isEmpty()) {
			long due = pace.applyAsLong(next);
			if (due - System.nanoTime() > 0) {
				break;
			}
			this.idle.remove().send(callbacks.get(next), due);
			next++;
		}
		return next;
	}

	private void receive(boolean moreAreDueSoon) throws IOException {
		if (moreAreDueSoon) {
			LockSupport.parkNanos(LOOK_NANOS);
			this.selector.selectNow();
		}
		else if (this.selector.select(PATIENCE_MILLIS) == 0) {
			throw new IllegalStateException("No answer within " + PATIENCE_MILLIS + " ms");
		}
		for (var key : this.selector.selectedKeys()) {
			HttpLoadConnection connection = (HttpLoadConnection) key.attachment();
			connection.receive().ifPresent((answer) -> {
				this.answers.add(answer);
				this.idle.add(connection);
			});
		}
		this.selector.selectedKeys().clear();
	}

	@Override
	public void close() {
		try {
			for (var key : this.selector.keys()) {
				key.channel().close();
			}
			this.selector.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
