package dev.atrium.messaging.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

import dev.atrium.messaging.cloudevents.EncodedEvent;

/**
 * Reads the trace that a reactive chain runs in, so that the outbox can carry it.
 */
class CurrentTrace {

	private final ContextSnapshotFactory snapshots = ContextSnapshotFactory.builder().build();

	private final Tracer tracer;

	private final Propagator propagator;

	CurrentTrace(Tracer tracer, Propagator propagator) {
		this.tracer = tracer;
		this.propagator = propagator;
	}

	/** The W3C {@code traceparent}; empty outside a trace. */
	Optional<String> traceparent(ContextView context) {
		try (ContextSnapshot.Scope _ = this.snapshots.setThreadLocalsFrom(context)) {
			return Optional.ofNullable(this.tracer.currentTraceContext().context()).flatMap(this::header);
		}
	}

	private Optional<String> header(TraceContext trace) {
		Map<String, String> headers = new HashMap<>();
		this.propagator.inject(trace, headers, CurrentTrace::put);
		return Optional.ofNullable(headers.get(EncodedEvent.TRACEPARENT));
	}

	private static void put(@Nullable Map<String, String> headers, String name, String value) {
		if (headers != null) {
			headers.put(name, value);
		}
	}

}
