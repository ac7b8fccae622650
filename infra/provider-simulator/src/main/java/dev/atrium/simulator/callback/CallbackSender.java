package dev.atrium.simulator.callback;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Sends a callback once.
 */
@Component
public class CallbackSender {

	private static final Logger log = LoggerFactory.getLogger(CallbackSender.class);

	private final WebClient client;

	private final Clock clock;

	CallbackSender(WebClient.Builder builder, Clock clock) {
		this.client = builder.build();
		this.clock = clock;
	}

	/**
	 * Posts a body and reports the answer; a redirect is an answer too and not followed.
	 */
	public Mono<CallbackAttempt> send(URI target, byte[] body, Map<String, String> signature, Duration timeout) {
		return this.client.post()
			.uri(target)
			.contentType(MediaType.APPLICATION_JSON)
			.headers((headers) -> signature.forEach(headers::set))
			.bodyValue(body)
			.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode().value()))
			.timeout(timeout)
			.map(Optional::of)
			.onErrorResume((error) -> unanswered(target, error))
			.map((status) -> new CallbackAttempt(this.clock.instant(), status.orElse(null)));
	}

	private static Mono<Optional<Integer>> unanswered(URI target, Throwable error) {
		log.info("No answer from {}: {}", target, error.toString());
		return Mono.just(Optional.empty());
	}

}
