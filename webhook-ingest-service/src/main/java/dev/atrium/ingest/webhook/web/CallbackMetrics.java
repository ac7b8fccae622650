package dev.atrium.ingest.webhook.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

import dev.atrium.ingest.webhook.WebhookVerifier;

/**
 * Counts requests and their {@link Outcome}s, whose sums are equal as soon as no request
 * is under way. All series exist from the start, so that an alert can trust a zero.
 */
@Component
class CallbackMetrics {

	static final String RECEIVED = "atrium.callbacks.received";

	static final String ANSWERED = "atrium.callbacks.answered";

	private static final String DURATION = "atrium.callbacks.duration";

	private final Map<String, Series> byPlatform;

	CallbackMetrics(MeterRegistry registry, List<WebhookVerifier> verifiers) {
		this.byPlatform = verifiers.stream()
			.map(WebhookVerifier::platform)
			.collect(Collectors.toMap(Function.identity(), (platform) -> Series.of(platform, registry)));
	}

	void received(String platform) {
		series(platform).received().increment();
	}

	/** Counts an answer, that long after the request came in. */
	void answered(String platform, Outcome outcome, long nanos) {
		Series series = series(platform);
		Objects.requireNonNull(series.answered().get(outcome)).increment();
		series.duration().record(nanos, TimeUnit.NANOSECONDS);
	}

	private Series series(String platform) {
		return Objects.requireNonNull(this.byPlatform.get(platform));
	}

	/** All of a platform. */
	private record Series(Counter received, Map<Outcome, Counter> answered, Timer duration) {

		static Series of(String platform, MeterRegistry registry) {
			Map<Outcome, Counter> answered = new EnumMap<>(Outcome.class);
			for (Outcome outcome : Outcome.values()) {
				answered.put(outcome, registry.counter(ANSWERED, "platform", platform, "outcome", outcome.kind(),
						"reason", outcome.reason()));
			}
			return new Series(registry.counter(RECEIVED, "platform", platform), answered,
					Timer.builder(DURATION).tag("platform", platform).publishPercentileHistogram().register(registry));
		}

	}

}
