package dev.atrium.gateway.webhook;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import dev.atrium.gateway.task.RetryPolicy;

/**
 * Looks at one webhook again and again: at an interval while all is well or nothing can
 * be done, sooner after a failure.
 */
class WebhookRounds {

	private static final Logger log = LoggerFactory.getLogger(WebhookRounds.class);

	private final WebhookUpkeep upkeep;

	private final WebhookReport report;

	private final Mono<Void> afterGap;

	private final Duration interval;

	private final RetryPolicy afterFailure;

	private int failures;

	/**
	 * Prepares them.
	 * @param afterGap what to do when a webhook is on that was not
	 */
	WebhookRounds(WebhookUpkeep upkeep, WebhookReport report, Mono<Void> afterGap, WebhookProperties properties) {
		this.upkeep = upkeep;
		this.report = report;
		this.afterGap = afterGap;
		this.interval = properties.checkInterval();
		this.afterFailure = new RetryPolicy(this.interval, properties.firstRetry(), this.interval);
	}

	/** Goes on until it is cancelled. */
	Mono<Void> go() {
		return Mono.defer(this.upkeep::look)
			.doOnNext(this.report::tell)
			.delayUntil(this::fillGap)
			.flatMap((finding) -> Mono.delay(pauseAfter(finding)))
			.repeat()
			.then();
	}

	private Mono<Void> fillGap(Finding finding) {
		return switch (finding) {
			case Finding.Registered _, Finding.Repaired _ -> this.afterGap.onErrorComplete(this::isPassedOver);
			case Finding.Active _, Finding.Foreign _, Finding.Refused _, Finding.Unknown _ -> Mono.empty();
		};
	}

	private boolean isPassedOver(Throwable ex) {
		log.warn("Reconciliation could not be asked for, it comes at its usual time: {}", ex.toString());
		return true;
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
