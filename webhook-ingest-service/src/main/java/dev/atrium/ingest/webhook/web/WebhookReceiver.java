package dev.atrium.ingest.webhook.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.support.Netty4HeadersAdapter;
import org.springframework.stereotype.Component;

import dev.atrium.ingest.webhook.RawCallbacks;
import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.ingest.webhook.WebhookVerifier;
import dev.atrium.ingest.webhook.web.Body.BodyTooLarge;

/** Admits, reads, verifies and keeps a callback, in this order. */
@Component
@EnableConfigurationProperties(ReceivingProperties.class)
class WebhookReceiver {

	private static final Logger log = LoggerFactory.getLogger(WebhookReceiver.class);

	private static final List<String> ALWAYS_KEPT = List.of("content-type", "user-agent");

	private final InFlightLimit inFlight;

	private final RawCallbacks rawCallbacks;

	private final CallbackMetrics metrics;

	private final ReceivingProperties properties;

	private final Clock clock;

	WebhookReceiver(InFlightLimit inFlight, RawCallbacks rawCallbacks, CallbackMetrics metrics,
			ReceivingProperties properties, Clock clock) {
		this.inFlight = inFlight;
		this.rawCallbacks = rawCallbacks;
		this.metrics = metrics;
		this.properties = properties;
		this.clock = clock;
	}

	/** Receives one request. Always ends in an outcome, and counts it. */
	Mono<Outcome> receive(WebhookVerifier verifier, HttpServerRequest request) {
		String platform = verifier.platform();
		return Mono.defer(() -> {
			long start = System.nanoTime();
			this.metrics.received(platform);
			AtomicReference<Outcome> outcome = new AtomicReference<>(Outcome.BODY_INCOMPLETE);
			return admit(verifier, request).doOnNext(outcome::set)
				.doFinally((signal) -> this.metrics.answered(platform, outcome.get(), System.nanoTime() - start));
		}).doOnNext((outcome) -> report(verifier, outcome));
	}

	private Mono<Outcome> admit(WebhookVerifier verifier, HttpServerRequest request) {
		HttpHeaders headers = new HttpHeaders(new Netty4HeadersAdapter(request.requestHeaders()));
		long declared = headers.getContentLength();
		if (declared > this.properties.maxBodyBytes()) {
			return Mono.just(Outcome.TOO_LARGE);
		}
		int length = (declared < 0) ? this.properties.maxBodyBytes() : (int) declared;
		if (!this.inFlight.tryEnter(length)) {
			return Mono.just(Outcome.OVERLOADED);
		}
		return read(request.receive().asByteArray()).flatMap((body) -> judge(verifier, headers, body))
			.onErrorResume(WebhookReceiver::unread)
			.doFinally((signal) -> this.inFlight.leave(length));
	}

	private Mono<byte[]> read(Flux<byte[]> body) {
		return body.collect(() -> new Body(this.properties.maxBodyBytes()), Body::append)
			.map(Body::toBytes)
			.timeout(this.properties.bodyTimeout());
	}

	private static Mono<Outcome> unread(Throwable failure) {
		return Mono.just((failure instanceof BodyTooLarge) ? Outcome.TOO_LARGE : Outcome.BODY_INCOMPLETE);
	}

	private Mono<Outcome> judge(WebhookVerifier verifier, HttpHeaders headers, byte[] body) {
		return switch (verifier.verify(headers, body)) {
			case AUTHENTIC -> keep(new ReceivedCallback(verifier.platform(), this.clock.instant(),
					kept(headers, verifier.keptHeaders()), body));
			case PROBE -> Mono.just(Outcome.PROBE);
			case SECRET_NOT_SET -> Mono.just(Outcome.SECRET_NOT_SET);
			case SIGNATURE_MISSING -> Mono.just(Outcome.SIGNATURE_MISSING);
			case SIGNATURE_MALFORMED -> Mono.just(Outcome.SIGNATURE_MALFORMED);
			case SIGNATURE_WRONG -> Mono.just(Outcome.SIGNATURE_WRONG);
			case SIGNATURE_STALE -> Mono.just(Outcome.SIGNATURE_STALE);
		};
	}

	private Mono<Outcome> keep(ReceivedCallback callback) {
		return Mono.defer(() -> this.rawCallbacks.append(callback))
			.thenReturn(Outcome.ACCEPTED)
			.onErrorResume((failure) -> {
				log.warn("Not kept: {}: {}", callback, failure.toString());
				return Mono.just(Outcome.NOT_KEPT);
			});
	}

	private static Map<String, String> kept(HttpHeaders headers, Set<String> platformsOwn) {
		Map<String, String> kept = new HashMap<>();
		ALWAYS_KEPT.forEach((name) -> keep(name, headers, kept));
		platformsOwn.forEach((name) -> keep(name, headers, kept));
		return kept;
	}

	private static void keep(String name, HttpHeaders headers, Map<String, String> kept) {
		String value = headers.getFirst(name);
		if (value != null) {
			kept.put(name, value);
		}
	}

	private static void report(WebhookVerifier verifier, Outcome outcome) {
		switch (outcome) {
			case ACCEPTED -> log.debug("Callback of {} kept", verifier.platform());
			case PROBE -> log.info("Probe of {} answered", verifier.platform());
			case SECRET_NOT_SET -> log.warn("Callback of {} answered {}: {} is not set", verifier.platform(),
					outcome.status().value(), verifier.secretSetting());
			default -> log.warn("Callback of {} answered {}: {}", verifier.platform(), outcome.status().value(),
					outcome.detail());
		}
	}

}
