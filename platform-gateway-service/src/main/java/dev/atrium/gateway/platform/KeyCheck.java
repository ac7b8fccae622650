package dev.atrium.gateway.platform;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.atrium.gateway.platform.PlatformException.Unauthorized;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;

/**
 * Asks each configured provider once, when the service has started, whether it accepts
 * our key, so that a wrong one shows before the first meeting. Nothing waits for the
 * answer. {@code atrium.platform.key.accepted} by platform is 1 or 0, and not a number
 * until the provider has said so.
 */
@Component
class KeyCheck implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(KeyCheck.class);

	private static final Retry UNTIL_IT_ANSWERS = Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
		.maxBackoff(Duration.ofMinutes(1))
		.filter(Unavailable.class::isInstance);

	private final Map<String, Double> accepted = new ConcurrentHashMap<>();

	private final Disposable.Swap running = Disposables.swap();

	private final VideoPlatforms platforms;

	private final MeterRegistry meters;

	KeyCheck(VideoPlatforms platforms, MeterRegistry meters) {
		this.platforms = platforms;
		this.meters = meters;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.running.update(checkAll().subscribe());
	}

	@Override
	public void destroy() {
		this.running.dispose();
	}

	Mono<Void> checkAll() {
		return Flux.fromIterable(this.platforms.all()).ofType(Configured.class).flatMap(this::check).then();
	}

	private Mono<Void> check(Configured configured) {
		String platform = configured.name();
		Gauge.builder("atrium.platform.key.accepted", this.accepted, (map) -> map.getOrDefault(platform, Double.NaN))
			.tag("platform", platform)
			.register(this.meters);
		return configured.platform()
			.verifyConfiguration()
			.doOnError(Unavailable.class,
					(ex) -> log.info("Platform {} does not say yet whether it accepts our key: {}", platform,
							ex.detail()))
			.retryWhen(UNTIL_IT_ANSWERS)
			.doOnSuccess((done) -> accepted(platform))
			.doOnError((ex) -> notAccepted(platform, ex))
			.onErrorComplete();
	}

	private void accepted(String platform) {
		this.accepted.put(platform, 1.0);
		log.info("Platform {} accepts our key", platform);
	}

	private void notAccepted(String platform, Throwable ex) {
		if (ex instanceof Unauthorized) {
			this.accepted.put(platform, 0.0);
			log.error(
					"Platform {} refuses our key: every meeting there will fail until its API key is replaced and this "
							+ "service restarted: {}",
					platform, ex.getMessage());
			return;
		}
		log.warn("Platform {} did not say whether it accepts our key; is its API URL right? {}", platform,
				ex.getMessage());
	}

}
