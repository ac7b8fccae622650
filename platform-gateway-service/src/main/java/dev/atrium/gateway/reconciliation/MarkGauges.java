package dev.atrium.gateway.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.atrium.gateway.reconciliation.ProgressNotes.Mark;

/**
 * Shows how far back each platform's recordings have to be read:
 * {@code atrium.reconciliation.mark.age} (seconds) by platform. It grows while the
 * platform does not answer, or while a recording there does not get finished.
 */
@Component
class MarkGauges {

	private final ProgressNotes notes;

	private final Clock clock;

	private final MultiGauge age;

	MarkGauges(ProgressNotes notes, Clock clock, MeterRegistry meters) {
		this.notes = notes;
		this.clock = clock;
		this.age = MultiGauge.builder("atrium.reconciliation.mark.age").baseUnit("seconds").register(meters);
	}

	@Scheduled(fixedDelayString = "10s")
	Mono<Void> refresh() {
		return this.notes.marks().collectList().doOnNext(this::show).then();
	}

	private void show(List<Mark> marks) {
		this.age.register(marks.stream().map(this::row).toList(), true);
	}

	private MultiGauge.Row<Number> row(Mark mark) {
		return MultiGauge.Row.of(Tags.of("platform", mark.platform()),
				Duration.between(mark.at(), this.clock.instant()).toSeconds());
	}

}
