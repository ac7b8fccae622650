package dev.atrium.gateway.task;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.platform.PlatformException;

/**
 * Lets an attempt at a task go on in the trace of the request that made it necessary, and
 * times it: {@code atrium.provider.task} by platform, kind and outcome.
 */
@Component
class TaskTraces {

	private static final String TRACEPARENT = "traceparent";

	private static final String OUTCOME = "outcome";

	private final ContextSnapshotFactory snapshots = ContextSnapshotFactory.builder().build();

	private final ObservationRegistry observations;

	private final Tracer tracer;

	private final Propagator propagator;

	TaskTraces(ObservationRegistry observations, Tracer tracer, Propagator propagator) {
		this.observations = observations;
		this.tracer = tracer;
		this.propagator = propagator;
	}

	/** The W3C {@code traceparent} of a reactive chain; empty outside a trace. */
	Optional<String> traceparent(ContextView context) {
		try (ContextSnapshot.Scope _ = this.snapshots.setThreadLocalsFrom(context)) {
			return Optional.ofNullable(this.tracer.currentTraceContext().context()).flatMap(this::header);
		}
	}

	private Optional<String> header(TraceContext trace) {
		Map<String, String> headers = new HashMap<>();
		this.propagator.inject(trace, headers,
				(carrier, name, value) -> Objects.requireNonNull(carrier).put(name, value));
		return Optional.ofNullable(headers.get(TRACEPARENT));
	}

	/**
	 * Observes one attempt.
	 * @param recovery what follows from its failure, in the same trace
	 */
	Mono<Void> observe(ProviderTask task, Mono<Void> attempt, UnaryOperator<Mono<Void>> recovery) {
		return Mono.defer(() -> {
			Observation observation = observation(task).start();
			return attempt.doOnSuccess((done) -> observation.lowCardinalityKeyValue(OUTCOME, "done"))
				.doOnError((ex) -> observation.error(ex).lowCardinalityKeyValue(OUTCOME, outcome(ex)))
				.transform(recovery)
				.doFinally((signal) -> observation.stop())
				.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, observation));
		});
	}

	private static String outcome(Throwable ex) {
		return switch (ex) {
			case PlatformException.NotConfigured _ -> "not_configured";
			case PlatformException.Unauthorized _ -> "unauthorized";
			case PlatformException.Rejected _ -> "rejected";
			case PlatformException.NotFound _ -> "not_found";
			case PlatformException.Unavailable _ -> "unavailable";
			default -> "error";
		};
	}

	private Observation observation(ProviderTask task) {
		ReceiverContext<ProviderTask> context = new ReceiverContext<>(
				(carrier, name) -> name.equals(TRACEPARENT) ? carrier.traceparent() : null);
		context.setCarrier(task);
		String kind = task.kind().name().toLowerCase(Locale.ROOT);
		return Observation.createNotStarted("atrium.provider.task", () -> context, this.observations)
			.contextualName(kind + " " + task.platform())
			.lowCardinalityKeyValues(KeyValues.of("platform", task.platform(), "kind", kind, OUTCOME, "cancelled"))
			.highCardinalityKeyValue(KeyValue.of("meeting", task.meetingId().toString()));
	}

}
