package dev.atrium.gateway.task;

import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.platform.PlatformException;

/**
 * Counts and times the attempts: {@code atrium.provider.task} by platform, kind and
 * outcome.
 */
@Component
class TaskMetrics {

	private final MeterRegistry meters;

	TaskMetrics(MeterRegistry meters) {
		this.meters = meters;
	}

	/** Times one attempt. */
	Mono<Void> time(ProviderTask task, Mono<Void> attempt) {
		return Mono.defer(() -> {
			Timer.Sample sample = Timer.start(meters);
			return attempt.doOnSuccess((done) -> sample.stop(timer(task, "done")))
				.doOnError((ex) -> sample.stop(timer(task, outcome(ex))));
		});
	}

	private Timer timer(ProviderTask task, String outcome) {
		return meters.timer("atrium.provider.task", "platform", task.platform(), "kind",
				task.kind().name().toLowerCase(Locale.ROOT), "outcome", outcome);
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

}
