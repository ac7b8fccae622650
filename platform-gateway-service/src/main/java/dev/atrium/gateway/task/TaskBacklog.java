package dev.atrium.gateway.task;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Shows work that waits, to be alerted on: {@code atrium.provider.tasks.open} and
 * {@code atrium.provider.tasks.oldest.age} (seconds) by platform.
 */
@Component
class TaskBacklog {

	private final ProviderTasks tasks;

	private final MultiGauge open;

	private final MultiGauge oldestAge;

	TaskBacklog(ProviderTasks tasks, MeterRegistry meters) {
		this.tasks = tasks;
		this.open = MultiGauge.builder("atrium.provider.tasks.open").register(meters);
		this.oldestAge = MultiGauge.builder("atrium.provider.tasks.oldest.age").baseUnit("seconds").register(meters);
	}

	@Scheduled(fixedDelayString = "10s")
	Mono<Void> refresh() {
		return this.tasks.backlogs().collectList().doOnNext(this::show).then();
	}

	private void show(List<Backlog> backlogs) {
		this.open.register(backlogs.stream().map((backlog) -> row(backlog, backlog.open())).toList(), true);
		this.oldestAge.register(backlogs.stream().map((backlog) -> row(backlog, backlog.oldestAge())).toList(), true);
	}

	private static MultiGauge.Row<Number> row(Backlog backlog, Number value) {
		return MultiGauge.Row.of(Tags.of("platform", backlog.platform()), value);
	}

	/**
	 * What one provider is still to be asked for.
	 *
	 * @param platform the provider
	 * @param open the number of tasks
	 * @param oldestAge how many seconds the oldest has waited
	 */
	record Backlog(String platform, long open, double oldestAge) {
	}

}
