package dev.atrium.gateway.reconciliation;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.atrium.gateway.conference.RoomActivity;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.gateway.reconciliation.PlatformComparison.Flow;
import dev.atrium.scheduling.RecurringWork;
import dev.atrium.scheduling.RecurringWorks;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "atrium.reconciliation.enabled", matchIfMissing = true)
class ReconciliationConfiguration {

	@Bean
	RecurringWorks reconciliations(List<Comparison> comparisons, VideoPlatforms platforms, ProgressNotes notes,
			RoomActivity activity, ReconciliationProperties properties, Clock clock) {
		Flow flow = new Flow(activity, properties.quietAfter(), clock);
		List<Configured> configured = platforms.all()
			.stream()
			.filter(Configured.class::isInstance)
			.map(Configured.class::cast)
			.toList();
		List<RecurringWork> works = comparisons.stream()
			.flatMap((comparison) -> at(configured, comparison, notes, flow))
			.toList();
		return () -> works;
	}

	private static Stream<RecurringWork> at(List<Configured> platforms, Comparison comparison, ProgressNotes notes,
			Flow flow) {
		return platforms.stream()
			.filter(comparison::isPossibleAt)
			.map((platform) -> new PlatformComparison(comparison, platform, notes, flow));
	}

}
