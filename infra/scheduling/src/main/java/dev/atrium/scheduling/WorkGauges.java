package dev.atrium.scheduling;

import java.util.List;
import java.util.Objects;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;

import dev.atrium.scheduling.WorkStates.WorkState;

/**
 * Shows work that does not get done, to be alerted on: {@code atrium.work.success.age}
 * (seconds) and {@code atrium.work.failures} (in a row) by work, the same from every
 * instance.
 */
class WorkGauges {

	private final WorkStates states;

	private final MultiGauge successAge;

	private final MultiGauge failures;

	WorkGauges(WorkStates states, MeterRegistry meters) {
		this.states = states;
		this.successAge = MultiGauge.builder("atrium.work.success.age").baseUnit("seconds").register(meters);
		this.failures = MultiGauge.builder("atrium.work.failures").register(meters);
	}

	@Scheduled(fixedDelayString = "10s")
	Mono<Void> refresh() {
		return this.states.all().collectList().doOnNext(this::show).then();
	}

	private void show(List<WorkState> works) {
		this.successAge.register(works.stream()
			.map((work) -> row(work, Objects.requireNonNullElse(work.successAge(), Double.NaN)))
			.toList(), true);
		this.failures.register(works.stream().map((work) -> row(work, work.failures())).toList(), true);
	}

	private static MultiGauge.Row<Number> row(WorkState work, Number value) {
		return MultiGauge.Row.of(Tags.of("work", work.work()), value);
	}

}
