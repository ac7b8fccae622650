package dev.atrium.gateway.webhook;

import java.time.Duration;

import reactor.core.publisher.Mono;

import dev.atrium.gateway.task.RetryPolicy;

/**
 * Looks at one webhook again and again: at an interval while all is well or nothing can
 * be done, sooner after a failure.
 */
class WebhookRounds {

	private final WebhookUpkeep upkeep;

	private final WebhookReport report;

	private final Duration interval;

	private final RetryPolicy afterFailure;

	private int failures;

	WebhookRounds(WebhookUpkeep upkeep, WebhookReport report, WebhookProperties properties) {
		this.upkeep = upkeep;
		this.report = report;
		this.interval = properties.checkInterval();
		this.afterFailure = new RetryPolicy(this.interval, properties.firstRetry(), this.interval);
	}

	/** Goes on until it is cancelled. */
	Mono<Void> go() {
		return Mono.defer(this.upkeep::look)
			.doOnNext(this.report::tell)
			.flatMap((finding) -> Mono.delay(pauseAfter(finding)))
			.repeat()
			.then();
	}

	private Duration pauseAfter(Finding finding) {
		return switch (finding) {
			case Finding.Refused _, Finding.Unknown _ -> this.afterFailure.delayAfter(++this.failures);
			case Finding.Active _, Finding.Registered _, Finding.Repaired _, Finding.Foreign _ -> {
				this.failures = 0;
				yield this.interval;
			}
		};
	}

}
