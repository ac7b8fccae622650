package dev.atrium.gateway.webhook;

import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.atrium.gateway.platform.PlatformRegistration;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.gateway.platform.WebhookRegistration;
import dev.atrium.gateway.reconciliation.Reconciliation;

/**
 * Keeps the webhooks of all platforms that let the server register them. Every instance
 * does it, so that each knows how they are.
 */
@Component
class WebhookCare implements SmartLifecycle {

	private final VideoPlatforms platforms;

	private final WebhookPlans plans;

	private final WebhookProperties properties;

	private final Reconciliation reconciliation;

	private final MeterRegistry meters;

	private final List<WebhookRounds> rounds;

	private Disposable running = Disposables.disposed();

	WebhookCare(VideoPlatforms platforms, WebhookPlans plans, WebhookProperties properties,
			Reconciliation reconciliation, MeterRegistry meters) {
		this.platforms = platforms;
		this.plans = plans;
		this.properties = properties;
		this.reconciliation = reconciliation;
		this.meters = meters;
		this.rounds = platforms.all()
			.stream()
			.map(PlatformRegistration::name)
			.flatMap((platform) -> roundsOf(platform).stream())
			.toList();
	}

	private Optional<WebhookRounds> roundsOf(String platform) {
		return this.platforms.capability(platform, WebhookRegistration.class)
			.flatMap((registration) -> this.plans.of(platform).map((plan) -> new WebhookUpkeep(registration, plan)))
			.map((upkeep) -> new WebhookRounds(upkeep, new WebhookReport(platform, this.meters),
					Mono.defer(() -> this.reconciliation.soon(platform)), this.properties));
	}

	@Override
	public void start() {
		this.running = Flux.fromIterable(this.rounds).flatMap(WebhookRounds::go).subscribe();
	}

	@Override
	public void stop() {
		this.running.dispose();
	}

	@Override
	public boolean isRunning() {
		return !this.running.isDisposed();
	}

}
