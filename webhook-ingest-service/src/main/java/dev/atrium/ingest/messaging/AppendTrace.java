package dev.atrium.ingest.messaging;

import java.nio.charset.StandardCharsets;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Begins the trace of a callback, which its events continue. By hand, since an
 * observation with its timers costs more than all else that is done for a callback.
 */
@Component
class AppendTrace {

	private final Tracer tracer;

	private final Propagator propagator;

	AppendTrace(Tracer tracer, Propagator propagator) {
		this.tracer = tracer;
		this.propagator = propagator;
	}

	/** Sends the record within a span, whose context it carries. */
	Mono<Void> around(ProducerRecord<String, byte[]> record, Mono<Void> sending) {
		Span span = this.tracer.nextSpan().name("append to " + record.topic()).start();
		this.propagator.inject(span.context(), record.headers(), AppendTrace::add);
		return sending.doOnError(span::error).doFinally((signal) -> span.end());
	}

	private static void add(@Nullable Headers headers, String name, String value) {
		if (headers != null) {
			headers.add(name, value.getBytes(StandardCharsets.UTF_8));
		}
	}

}
